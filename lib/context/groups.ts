/** Who is compared with whom (method 2.2): the groups an issuer belongs to and what they are called. */
import type { Issuer, Layer, TierName } from '../universe/issuer';
import { subsectorLabel } from '../universe/labels';
import { say } from '../words/say';
import type { GroupKey } from './sector-context';

export const AI_GROUP: GroupKey = 'ai';
export const CONTROL_GROUP: GroupKey = 'control';
const PERIPHERY: GroupKey = 'periph';

/** From six values on, the extremes enclose the true median with 95 %; six and seven are called thin. */
export const LEAST_GROUP = 6;
export const FULL_GROUP = 8;

/** As printed before the word median: `0.9× chips median`. */
export function groupLabel(key: GroupKey): string {
  if (key.startsWith('periph:')) return subsectorLabel(key.slice('periph:'.length));
  const known = GROUPS.find((group) => group === key);
  return known ? say(`context_group_${known}`) : key;
}

const GROUPS = [
  'ai',
  'chips',
  'equip',
  'hw',
  'dc',
  'cloud',
  'model',
  'app',
  'edge',
  'periph',
  'control',
] as const satisfies (Layer | 'ai')[];

function layerGroup(issuer: Issuer): GroupKey | null {
  if (issuer.type !== 'equity' || issuer.status !== 'listed') return null;
  if (issuer.role === 'control') return CONTROL_GROUP;
  const [layer] = issuer.layers;
  return layer === 'fund' || layer === 'control' ? null : layer;
}

function subsectorGroup(issuer: Issuer): GroupKey | null {
  return issuer.layers[0] === 'periph' && issuer.subsector ? `periph:${issuer.subsector}` : null;
}

/** True for a company that its tier alone makes mainstream AI, or keeps from it. */
export function mayBeMainstream(issuer: Issuer): boolean {
  return issuer.valuation_group === 'ai_core' && issuer.role !== 'control';
}

/** Every group the issuer counts in; its tier as published decides whether it is mainstream AI. */
export function groupsOf(issuer: Issuer, tier: TierName | 'unrated' | null): GroupKey[] {
  const layer = layerGroup(issuer);
  if (layer === null) return [];
  if (layer === CONTROL_GROUP) return [layer];
  const groups = [layer];
  const subsector = subsectorGroup(issuer);
  if (subsector) groups.push(subsector);
  const mainstream = mayBeMainstream(issuer) && (tier === 'leader' || tier === 'mid');
  if (mainstream) groups.push(AI_GROUP);
  return groups;
}

/** The groups to try for a comparison, nearest first, each with the least size it needs. */
export function peerGroupsOf(issuer: Issuer): { key: GroupKey; least: number }[] {
  const layer = layerGroup(issuer);
  if (layer === null) return [];
  const first = { key: subsectorGroup(issuer) ?? layer, least: LEAST_GROUP };
  if (layer === CONTROL_GROUP) return [first];
  if (layer === PERIPHERY) {
    return first.key === PERIPHERY ? [first] : [first, { key: PERIPHERY, least: LEAST_GROUP }];
  }
  return [first, { key: AI_GROUP, least: FULL_GROUP }];
}
