/** What is said of a company today that is no series: its tier, its role and evidence, its notes (A5, A6, A9). */
import { evidenceOf } from '../context/evidence';
import type { Market } from '../context/market';
import { riskNotes } from '../context/risks/catalogue';
import { tierResult } from '../context/tier-result';
import { valuationOf } from '../context/valuation';
import type { Metric } from '../facts/fact';
import { METRICS } from '../facts/metrics';
import type { Issuer } from '../universe/issuer';
import type { Reading } from './condition';

/** The published tier; null where only the editor's view stands in for missing figures. */
export function tierReading(market: Market, issuer: Issuer): Reading | null {
  const rated = market.rated(issuer.id);
  const tier = rated && tierResult(market, rated);
  if (!tier || tier.basis === 'editor' || tier.value === 'unrated') return null;
  return { date: market.view.now, value: tier.value, unit: null };
}

/** `origin E3`; null where nobody judged the evidence. */
export function roleReading(market: Market, issuer: Issuer): Reading | null {
  const { code } = evidenceOf(issuer, market.view.now);
  return code === null ? null : { date: market.view.now, value: `${issuer.role} ${code}`, unit: null };
}

/** Ids of the notes of severity 2, and the figures that are known: a note may be gone because its figure is. */
export function noteReading(market: Market, issuer: Issuer): Reading | null {
  const rated = market.rated(issuer.id);
  if (!rated) return null;
  const notes = riskNotes(market, issuer, valuationOf(market, rated, null), tierResult(market, rated));
  const known = (Object.keys(METRICS) as Metric[]).filter((metric) => market.view.newest(issuer.id, metric));
  const ids = notes.filter(({ severity }) => severity === 2).map(({ id }) => id);
  return { date: market.view.now, value: ids.sort().join(' '), unit: known.sort().join(' ') };
}
