/** A condition while it is typed: what the fields hold, and the terms they come to. */
import type { ConditionKind, Terms } from '@/lib/conditions/condition';
import { RANGES, type Range } from '@/lib/conditions/ranges';
import { formatMultiple, formatShare } from '@/lib/context/format';

export interface Draft {
  kind: ConditionKind | '';
  /** The number as typed: a multiple, per cent, or days. */
  number: string;
  way: 'any' | 'down';
  ids: string;
  group: string;
  date: string;
}

export const EMPTY: Draft = { kind: '', number: '', way: 'any', ids: '', group: '', date: '' };

type NumberKind = keyof typeof RANGES;
const PER_CENT: ReadonlySet<ConditionKind> = new Set(['A3', 'A4', 'A8', 'A10']);

export const rangeOf = (kind: Draft['kind']): Range | null =>
  kind !== '' && kind in RANGES ? RANGES[kind as NumberKind] : null;

export const isPerCent = (kind: Draft['kind']) => kind !== '' && PER_CENT.has(kind);

/** A number of a range as it stands in its field. */
export function typed(kind: Draft['kind'], value: number): string {
  return String(isPerCent(kind) ? Math.round(value * 10_000) / 100 : value);
}

/** The ends of a range as printed. */
export function printed(kind: Draft['kind'], value: number): string {
  if (isPerCent(kind)) return formatShare(value);
  return kind === 'A11' ? String(value) : formatMultiple(value);
}

/** The number in the unit of the terms; null when none is typed or it lies outside the range. */
function numberOf({ kind, number }: Draft): number | null {
  const range = rangeOf(kind);
  if (range === null || number.trim() === '') return null;
  const value = Number(number.replace(',', '.')) / (isPerCent(kind) ? 100 : 1);
  const rounded = Math.round(value * 10_000) / 10_000;
  return rounded >= range.least && rounded <= range.most ? rounded : null;
}

export function idsOf(text: string): string[] | null {
  const ids = text
    .toUpperCase()
    .split(/[\s,;，、]+/)
    .filter(Boolean);
  return ids.every((id) => /^R\d{2}$/.test(id)) ? [...new Set(ids)] : null;
}

/** Null while something is missing or outside its range. */
export function termsOf(draft: Draft): Terms | null {
  const { kind, way, group, date } = draft;
  const number = numberOf(draft);
  switch (kind) {
    case '':
      return null;
    case 'A1':
    case 'A2':
      return number === null ? null : { kind, k: number };
    case 'A3':
    case 'A4':
    case 'A8':
      return number === null ? null : { kind, share: number };
    case 'A5':
      return { kind, way };
    case 'A6':
    case 'A7':
      return { kind };
    case 'A9': {
      const ids = idsOf(draft.ids);
      return ids && { kind, ids };
    }
    case 'A10':
      return number === null || group === '' ? null : { kind, group, share: number };
    case 'A11':
      return number === null || !Number.isInteger(number) ? null : { kind, days: number };
    case 'A12':
      return /^\d{4}-\d{2}-\d{2}$/.test(date) ? { kind, date } : null;
  }
}

export function draftOf(terms: Terms): Draft {
  const { kind } = terms;
  const number =
    'k' in terms ? terms.k : 'share' in terms ? terms.share : 'days' in terms ? terms.days : null;
  return {
    ...EMPTY,
    kind,
    number: number === null ? '' : typed(kind, number),
    ...('way' in terms ? { way: terms.way } : {}),
    ...('ids' in terms ? { ids: terms.ids.join(', ') } : {}),
    ...('group' in terms ? { group: terms.group } : {}),
    ...('date' in terms ? { date: terms.date } : {}),
  };
}
