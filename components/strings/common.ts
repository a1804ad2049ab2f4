/** Words shared by card, popup and options. Another language is another object of the same type. */
export const common = {
  productName: 'Sector Lens',
  chainPosition: (position: number, total: number) => `Layer ${position} of ${total} in the AI value chain`,
  chainOutside: 'Outside the AI value chain',
  moreLayers: (labels: readonly string[]) => `Also: ${labels.join(', ')}`,
  tier: { leader: 'Leader', mid: 'Mid-tier', fringe: 'Fringe', unrated: 'Not rated' },
  editorsView: 'Editor’s view',
  editorsClassification: 'editor’s classification, facts not loaded',
  notListed: 'Not listed',
  undo: 'Undo',
  close: 'Close',
  retry: 'Try again',
  loading: 'Loading …',
} as const;
