/** As powers of ten. */
const SCALES: Record<string, number> = { K: 3, M: 6, MN: 6, B: 9, BN: 9, T: 12 };

/**
 * Sign or bracket, currency, digits with separators, one of the scales, per cent sign. Signs outside ASCII are
 * written as codes: in patterns the build leaves them as they are, and one of them slows the whole script's start.
 */
const NUMBER =
  /^(\(?)([-\u2212+]?)(?:[A-Z]{3}|[$\u20ac\u00a3\u00a5\u20a9])?([-\u2212+]?)([\d.,]+)([A-Za-z]*)%?(\)?)$/;

/**
 * The number in a cell of somebody's export: `$1,234.50`, `1.2B`, `(0.35)`, `12,5` with a decimal comma, `3.1%`.
 * A per cent sign is dropped, not divided by. Null for `-`, `N/A` and everything else that is no number.
 */
export function readNumber(cell: string, decimal: '.' | ','): number | null {
  const match = NUMBER.exec(cell.replace(/[\s\u00a0'\u2019]/g, ''));
  if (!match) return null;
  const [, open, sign, innerSign, digits = '', scale = '', close] = match;
  const power = scale === '' ? 0 : SCALES[scale.toUpperCase()];
  const plain = decimal === ',' ? digits.replace(/\./g, '').replace(',', '.') : digits.replace(/,/g, '');
  if (power === undefined || open?.length !== close?.length || !/^\d*\.?\d+$|^\d+\.$/.test(plain))
    return null;
  const negative = open === '(' || /[-\u2212]/.test(`${sign}${innerSign}`);
  // In the text, where no rounding happens: 4.18 × 10¹² is not 4180000000000 in binary.
  return Number(`${plain}e${power}`) * (negative ? -1 : 1);
}

/** A comma is the decimal mark when some cell shows it as one and no cell says otherwise. */
export function guessDecimal(cells: readonly string[]): '.' | ',' {
  const comma = cells.some((cell) => /^\D{0,3}\d+,\d{1,2}\D?$|\d\.\d{3},\d/.test(cell.trim()));
  const point = cells.some((cell) => /^\D{0,3}\d+\.\d{1,2}\D*$|\d,\d{3}\.\d/.test(cell.trim()));
  return comma && !point ? ',' : '.';
}
