/** The words the reader sees for the universe's codes (method 1.1, 1.4, 2.6). Order of `LAYERS` is the chain's. */
import { say } from '../words/say';
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

export function layerLabel(layer: Layer): string {
  return say(`universe_layer_${layer}`);
}

export function roleLabel(role: Role): string {
  return say(`universe_role_${role}`);
}

/** As it stands inside a sentence. */
export function tierLabel(tier: TierName | 'unrated'): string {
  return say(`universe_tier_${tier}`);
}

/** Always drawn beside the word, so that the role never rests on a shape alone. */
export const ROLE_GLYPHS: Record<Role, string> = {
  origin: '◆',
  beneficiary: '◈',
  concept: '◇',
  control: '▢',
  fund: '▤',
};

const SUBSECTORS = [
  'advanced_manufacturing',
  'new_energy',
  'advanced_materials',
  'intelligent_transportation',
  'semiconductors',
  'hardware',
  'telecom_equipment',
  'software',
  'it_services',
  'payments',
  'distribution',
  'internet',
  'games',
] as const;

const FUND_KINDS = [
  'thematic_ai',
  'robotics',
  'semiconductors',
  'software',
  'data_centre',
  'grid_power',
  'broad_tech',
  'ai_managed',
  'leveraged',
] as const;

/** Words of a subsector code; an unknown code is shown with its underscores as spaces. */
export function subsectorLabel(code: string): string {
  const known = SUBSECTORS.find((subsector) => subsector === code);
  return known ? say(`universe_subsector_${known}`) : code.replaceAll('_', ' ');
}

/** Words of a fund kind; an unknown kind is shown with its underscores as spaces. */
export function fundKindLabel(kind: string): string {
  const known = FUND_KINDS.find((fundKind) => fundKind === kind);
  return known ? say(`universe_fund_${known}`) : kind.replaceAll('_', ' ');
}

export function lineKindLabel(kind: LineKind): string {
  return say(`universe_line_${kind}`);
}
