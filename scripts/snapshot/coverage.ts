/** How many issuers of each layer have a ratio, a known loss, or nothing. */
import type { Snapshot } from '@/lib/facts/fact';
import type { FactBook } from '@/lib/facts/fact-book';
import type { Issuer } from '@/lib/universe/issuer';
import { LAYERS } from '@/lib/universe/labels';
import type { Universe } from '@/lib/universe/universe';
import { ratioOf } from './plausibility';

export type Standing = 'ratio' | 'loss' | 'none';

export function standingOf(issuer: Issuer, book: FactBook): Standing {
  const earnings = [...book.all(issuer.id, 'eps_ttm'), ...book.all(issuer.id, 'eps_fy')];
  if (earnings.some((eps) => ratioOf(eps, book) !== null)) return 'ratio';
  const loss =
    earnings.some((eps) => eps.value <= 0) ||
    book.newest(issuer.id, 'loss_ttm') !== null ||
    (book.newest(issuer.id, 'net_income_ttm')?.value ?? 1) <= 0;
  if (loss) return 'loss';
  return book.newest(issuer.id, 'pe_ttm') ? 'ratio' : 'none';
}

/** One row a layer, by primary layer; funds have no ratio and no row. */
export function coverageOf(universe: Universe, book: FactBook): Snapshot['coverage'] {
  return LAYERS.filter((layer) => layer !== 'fund').map((layer) => {
    const members = universe.listed.filter((issuer) => issuer.layers[0] === layer);
    const standings = members.map((issuer) => standingOf(issuer, book));
    const count = (standing: Standing) => standings.filter((one) => one === standing).length;
    return {
      layer,
      issuers: members.length,
      with_ratio: count('ratio'),
      loss_making: count('loss'),
      none: count('none'),
    };
  });
}
