/** Brings an EPS to the split basis of a price, or says that nobody knows how (method 2.8, case 4). */
import { daysBetween } from '../facts/calendar';
import type { Fact, IsoDate } from '../facts/fact';
import { MAX_QUARTER_DAYS } from '../facts/freshness';
import type { Issuer } from '../universe/issuer';
import type { FactView } from './fact-view';

export interface SplitBasis {
  /** New shares for an old one: the EPS is divided by it. */
  factor: number;
  /** The splits in it. */
  splits: readonly Fact[];
  /** A split of which nobody knows whether the EPS or the price already counts it. */
  doubt: Fact | null;
}

const NO_SPLITS: SplitBasis = { factor: 1, splits: [], doubt: null };

/** Two quarters of a company differ by less than this, two split bases by more. */
const SAME_BASIS = 1.4;

/**
 * A filing made after a split restates its per-share figures, and so does everybody once a period ends after it or the
 * next report is out.
 */
function isRestated({ quality, period_end, as_of }: Fact, split: Fact): boolean {
  if (quality === 'official' || (period_end !== null && period_end >= split.as_of)) return true;
  return daysBetween(split.as_of, as_of) > MAX_QUARTER_DAYS;
}

function isNear(a: number, b: number): boolean {
  return a / b < SAME_BASIS && b / a < SAME_BASIS;
}

/** Whether a figure read after the split counts the new shares, told by one whose basis is certain; null untold. */
function countsNewShares(view: FactView, eps: Fact, split: Fact): boolean | null {
  for (const other of view.all(eps.issuer, eps.metric)) {
    if (other.symbol !== eps.symbol || other.currency !== eps.currency || !(other.value > 0)) continue;
    const before = other.as_of < split.as_of;
    if (other === eps || (!before && !isRestated(other, split))) continue;
    const onNew = before ? other.value / split.value : other.value;
    const asNew = isNear(eps.value, onNew);
    const asOld = isNear(eps.value, onNew * split.value);
    return asNew === asOld ? null : asNew;
  }
  return null;
}

/**
 * What lies between an EPS that counts units of the line `counted` and a price of the line `priced` on a day. An EPS known
 * before a split is on the old basis. The share ratio of a receipt is the one of the day the universe was curated.
 */
export function splitBasisOf(
  view: FactView,
  issuer: Issuer,
  eps: Fact,
  lines: { counted: string; priced: string },
  on: IsoDate,
): SplitBasis {
  const all = view.all(eps.issuer, 'split');
  if (all.length === 0) return NO_SPLITS;
  const basis = { factor: 1, splits: [] as Fact[], doubt: null as Fact | null };
  const own = new Set(all.filter(({ symbol }) => symbol === lines.counted).map(({ as_of }) => as_of));
  let last: IsoDate | null = null;
  for (const split of all) {
    const { as_of, symbol, value } = split;
    const counts = symbol === lines.counted;
    const ofReceipt = !counts && symbol === lines.priced && !own.has(as_of);
    // Two sources tell of one split; one for one is none.
    if ((!counts && !ofReceipt) || !(value > 0) || value === 1 || (counts && as_of === last)) continue;
    if (counts) last = as_of;
    if (as_of > on) {
      // The price is from before the split, and the EPS may not be.
      if (eps.as_of >= as_of) basis.doubt = split;
    } else if (ofReceipt) {
      const known = eps.as_of >= as_of && isRestated(eps, split) && issuer.curated_on >= as_of;
      if (!known) basis.doubt = split;
    } else if (eps.as_of < as_of) {
      basis.factor *= value;
      basis.splits.push(split);
    } else if (!isRestated(eps, split)) {
      const restated = countsNewShares(view, eps, split);
      if (restated === null) basis.doubt = split;
      if (restated === false) {
        basis.factor *= value;
        basis.splits.push(split);
      }
    }
  }
  return basis;
}
