/** Earnings per unit of the line whose price is read, in that price's currency (method 2.6). */
import { convertAmount, perUnitOf } from '../facts/convert';
import type { Fact, IsoDate } from '../facts/fact';
import type { Issuer } from '../universe/issuer';
import { type Line, linesOf } from '../universe/lines';
import type { FactView } from './fact-view';
import { type SplitBasis, splitBasisOf } from './split-basis';

const NO_RATES: Fact[] = [];
const RECEIPTS: ReadonlySet<string> = new Set(['ads', 'adr', 'gdr']);

export interface PerShare {
  value: number;
  currency: string;
  rates: Fact[];
  /** With a doubt in it the value rests on nothing. */
  split: SplitBasis;
}

/** An EPS that already is per receipt although it is in the reporting currency carries this flag. */
const PER_UNIT_FLAG = 'per_unit';

/**
 * The line an EPS counts one unit of. Filers state theirs per ordinary share in the reporting currency, whatever line
 * the figure was looked up by; a figure in the receipt's own currency was converted by whoever published it.
 */
function lineOfEps(issuer: Issuer, lines: readonly Line[], eps: Fact): Line | undefined {
  const line = lines.find((one) => one.symbol === eps.symbol) ?? lines[0];
  const filed = eps.currency === issuer.reporting_currency && eps.currency !== line?.currency;
  if (!line || !filed || !RECEIPTS.has(line.kind) || eps.flags?.includes(PER_UNIT_FLAG)) return line;
  return lines.find((one) => one.kind === 'ordinary') ?? line;
}

/** Null when the share ratio or a dated exchange rate is not known. */
export function epsPerUnit(
  view: FactView,
  issuer: Issuer,
  line: Line,
  eps: Fact,
  currency: string | null,
  on: IsoDate,
): PerShare | null {
  if (eps.currency === null || currency === null) return null;
  if (eps.symbol === line.symbol && eps.currency === currency) {
    const split = splitBasisOf(view, issuer, eps, { counted: line.symbol, priced: line.symbol }, on);
    return { value: eps.value / split.factor, currency, rates: NO_RATES, split };
  }
  const from = lineOfEps(issuer, linesOf(issuer), eps);
  if (!from) return null;
  const split = splitBasisOf(view, issuer, eps, { counted: from.symbol, priced: line.symbol }, on);
  const perUnit = perUnitOf(eps.value / split.factor, from, line);
  if (perUnit === null) return null;
  const converted = convertAmount(view.rates, perUnit, eps.currency, currency, on);
  return converted && Number.isFinite(converted.value) ? { ...converted, split } : null;
}
