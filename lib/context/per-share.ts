/** Earnings per unit of the line whose price is read, in that price's currency (method 2.6). */
import { convertAmount, perUnitOf } from '../facts/convert';
import type { Fact, IsoDate } from '../facts/fact';
import type { Issuer } from '../universe/issuer';
import { type Line, linesOf } from '../universe/lines';
import type { FactView } from './fact-view';
import { splitsSince } from './split-basis';

const NO_RATES: Fact[] = [];
const RECEIPTS: ReadonlySet<string> = new Set(['ads', 'adr', 'gdr']);

export interface PerShare {
  value: number;
  currency: string;
  rates: Fact[];
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
    return { value: eps.value / splitsSince(view, eps, on), currency, rates: NO_RATES };
  }
  const from = lineOfEps(issuer, linesOf(issuer), eps);
  const perUnit = from ? perUnitOf(eps.value / splitsSince(view, eps, on), from, line) : null;
  if (perUnit === null) return null;
  const converted = convertAmount(view.rates, perUnit, eps.currency, currency, on);
  return converted && Number.isFinite(converted.value) ? converted : null;
}
