/** Conditions that report a change of something said, not the crossing of a line (A5, A6, A9). */
import type { Memory, Reading, Terms } from './condition';

const RANK: Record<string, number> = { leader: 0, mid: 1, fringe: 2 };

export interface Change {
  /** What is to be reported now; null = nothing. */
  reading: Reading | null;
  /** What the next change is measured against: once this one was reported, and while it was not. */
  base: string;
  baseWaiting: string;
  basis: string | null;
}

const idsIn = (text: string) => text.split(' ').filter(Boolean);

export function isChange(terms: Terms): boolean {
  return terms.kind === 'A5' || terms.kind === 'A6' || terms.kind === 'A9';
}

/** Notes that are new since the base; null while figures are missing that were there before. */
function newNotes(ids: readonly string[], { base, basis }: Memory, reading: Reading): Change | null {
  const known = new Set(idsIn(reading.unit ?? ''));
  if (idsIn(basis ?? '').some((metric) => !known.has(metric))) return null;
  const before = new Set(idsIn(base ?? ''));
  const now = idsIn(String(reading.value));
  const fresh = now.filter((id) => !before.has(id) && (ids.length === 0 || ids.includes(id)));
  return {
    reading: fresh.length > 0 ? { ...reading, value: fresh.join(' '), unit: null } : null,
    base: now.join(' '),
    baseWaiting: now.filter((id) => !fresh.includes(id)).join(' '),
    basis: reading.unit,
  };
}

/** Null when nothing can be said. The first reading ever known is only taken down. */
export function changeOf(terms: Terms, memory: Memory, reading: Reading): Change | null {
  const value = String(reading.value);
  if (memory.base === null) return { reading: null, base: value, baseWaiting: value, basis: reading.unit };
  if (terms.kind === 'A9') return newNotes(terms.ids, memory, reading);
  const isSame = value === memory.base;
  const isDown = (RANK[value] ?? 0) > (RANK[memory.base] ?? 0);
  const counts = !isSame && (terms.kind !== 'A5' || terms.way === 'any' || isDown);
  return {
    reading: counts ? reading : null,
    base: value,
    baseWaiting: counts ? memory.base : value,
    basis: null,
  };
}
