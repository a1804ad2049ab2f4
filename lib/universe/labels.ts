/** The words the reader sees for the universe's codes (method 1.1, 1.4, 2.6). Order of `LAYERS` is the chain's. */
import type { Layer, LineKind, Role, TierName } from './issuer';

/** Value chain from bottom to top, then funds and the non-AI comparison group. */
export const LAYERS = [
  'chips',
  'equip',
  'hw',
  'dc',
  'cloud',
  'model',
  'app',
  'edge',
  'periph',
  'fund',
  'control',
] as const satisfies readonly Layer[];

export const LAYER_LABELS: Record<Layer, string> = {
  chips: 'Chips & foundry',
  equip: 'Chip tools',
  hw: 'Servers & links',
  dc: 'Data centres & power gear',
  cloud: 'Cloud',
  model: 'Models & platforms',
  app: 'Applications',
  edge: 'Edge & device',
  periph: 'AI beneficiaries',
  fund: 'AI ETF',
  control: 'Non-AI tech',
};

export const ROLE_LABELS: Record<Role, string> = {
  origin: 'Origin',
  beneficiary: 'Beneficiary',
  concept: 'Concept',
  control: 'Non-AI comparison',
  fund: 'Fund',
};

/** Always drawn beside the word, so that the role never rests on a shape alone. */
export const ROLE_GLYPHS: Record<Role, string> = {
  origin: '◆',
  beneficiary: '◈',
  concept: '◇',
  control: '▢',
  fund: '▤',
};

export const ROLE_NOTES: Record<Role, string> = {
  origin: 'Sells the AI stack itself: accelerators, foundry, AI cloud, models or AI-first software.',
  beneficiary: 'AI lifts its demand or product; its main product is something else.',
  concept:
    "Proof lags the story. Here 'concept' means just that; the article also uses the word for all AI-themed shares.",
  control: 'Technology company without quantified AI revenue, kept as the comparison group.',
  fund: 'Exchange-traded fund.',
};

export const TIER_LABELS: Record<TierName | 'unrated', string> = {
  leader: 'leader',
  mid: 'mid-tier',
  fringe: 'fringe',
  unrated: 'not rated',
};

const SUBSECTOR_LABELS: Record<string, string> = {
  advanced_manufacturing: 'advanced manufacturing',
  new_energy: 'new energy',
  advanced_materials: 'advanced materials',
  intelligent_transportation: 'intelligent transportation',
  semiconductors: 'semiconductors',
  hardware: 'hardware',
  telecom_equipment: 'telecom equipment',
  software: 'software',
  it_services: 'IT services',
  payments: 'payments',
  distribution: 'distribution',
  internet: 'internet',
  games: 'games',
};

const FUND_KIND_LABELS: Record<string, string> = {
  thematic_ai: 'AI theme fund',
  robotics: 'robotics fund',
  semiconductors: 'semiconductor fund',
  software: 'software fund',
  data_centre: 'data-centre fund',
  grid_power: 'grid and power fund',
  broad_tech: 'broad technology fund',
  ai_managed: 'managed with AI; not a fund of AI companies',
  leveraged: 'leveraged product',
};

const LINE_KIND_LABELS: Record<LineKind, string> = {
  ordinary: 'ordinary share',
  share_class: 'share class',
  ads: 'American depositary share',
  adr: 'American depositary receipt',
  gdr: 'global depositary receipt',
  dual_listing: 'second listing',
  cross_listing: 'cross-listing',
  currency_counter: 'counter in another currency',
  currency_line: 'line in another currency',
  preferred: 'preferred share',
  preferred_depositary: 'preferred depositary share',
  convertible_preferred_depositary: 'convertible preferred depositary share',
  preferred_gdr: 'depositary receipt of the preferred share',
};

/** Words of a subsector code; an unknown code is shown with its underscores as spaces. */
export function subsectorLabel(code: string): string {
  return SUBSECTOR_LABELS[code] ?? code.replaceAll('_', ' ');
}

/** Words of a fund kind; an unknown kind is shown with its underscores as spaces. */
export function fundKindLabel(kind: string): string {
  return FUND_KIND_LABELS[kind] ?? kind.replaceAll('_', ' ');
}

export function lineKindLabel(kind: LineKind): string {
  return LINE_KIND_LABELS[kind];
}
