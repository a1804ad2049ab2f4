/** The page's companies as one picture: who is on it, where their P/Es stand, and in which order they are read. */
import { medianWithout, sortedOf } from '@/lib/context/order-statistics';
import type { SectorContext } from '@/lib/context/sector-context';
import type { IsoDate } from '@/lib/facts/fact';
import type { PageMentions } from '@/lib/protocol/messages';
import type { Role } from '@/lib/universe/issuer';
import { LAYERS } from '@/lib/universe/labels';

export interface PageRow {
  context: SectorContext;
  count: number;
}

export type Order = 'mentions' | 'layer' | 'ratio';
export const ORDERS: readonly Order[] = ['mentions', 'layer', 'ratio'];

export interface PageLens {
  /** How many of each role, in the order of the method; none that is not there. */
  roles: { role: Role; n: number }[];
  /** Rows with a P/E on their group's day; the others are counted beside and never placed. */
  placed: PageRow[];
  loss: number;
  none: number;
  /** Over the AI companies that are placed; null below three, where it would be one company or a mean of two. */
  median: number | null;
  n: number;
  /** First and last day of the prices behind the placed ones; null without any. */
  from: IsoDate | null;
  to: IsoDate | null;
}

const ROLES: readonly Role[] = ['origin', 'beneficiary', 'concept', 'control', 'fund'];
const LEAST_FOR_MEDIAN = 3;

/** The P/E that may stand on the axis; null for a loss, another ratio, or a price of another day. */
export function placedRatio({ valuation }: SectorContext): number | null {
  const { state, ratio_kind, ratio } = valuation;
  return (state === 'ok' || state === 'no_group') && ratio_kind === 'pe' ? ratio : null;
}

const isAi = ({ role }: SectorContext) => role !== 'control' && role !== 'fund';

/** Mentioned companies that this version knows, most mentioned first. */
export function pageRows(
  { companies }: PageMentions,
  contexts: ReadonlyMap<string, SectorContext>,
): PageRow[] {
  return companies.flatMap(({ issuer, count }) => {
    const context = contexts.get(issuer);
    return context ? [{ context, count }] : [];
  });
}

export function pageLens(rows: readonly PageRow[]): PageLens {
  const placed = rows.filter(({ context }) => placedRatio(context) !== null);
  const loss = rows.filter(({ context }) => context.valuation.state === 'loss_making').length;
  const ratios = sortedOf(
    placed.flatMap(({ context }) => (isAi(context) ? (placedRatio(context) ?? []) : [])),
  );
  const days = placed.flatMap(({ context }) => context.valuation.as_of ?? []).sort();
  return {
    roles: ROLES.map((role) => ({
      role,
      n: rows.filter(({ context }) => context.role === role).length,
    })).filter(({ n }) => n > 0),
    placed,
    loss,
    none: rows.length - placed.length - loss,
    median: ratios.length < LEAST_FOR_MEDIAN ? null : medianWithout(ratios, -1),
    n: ratios.length,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}

const rank = (row: PageRow, order: Order): number => {
  if (order === 'layer') return LAYERS.indexOf(row.context.layer);
  // As on the axis, from left to right; who is not on it comes last.
  if (order === 'ratio') return placedRatio(row.context) ?? Number.POSITIVE_INFINITY;
  return -row.count;
};

/** In the wanted order; within a tie the more mentioned, then the earlier on the page. */
export function inOrder(rows: readonly PageRow[], order: Order): PageRow[] {
  return rows.toSorted((a, b) => {
    const [first, second] = [rank(a, order), rank(b, order)];
    return first === second ? b.count - a.count : first - second;
  });
}
