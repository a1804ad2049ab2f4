/** Currencies as vendors write them, brought to their major unit. */

/** Hundredths that quotes are written in: pence, South African cents, Israeli agorot. */
const MINOR_UNITS: Record<string, string> = {
  GBX: 'GBP',
  GBp: 'GBP',
  GBPp: 'GBP',
  ZAC: 'ZAR',
  ZAc: 'ZAR',
  ILA: 'ILS',
};

export interface Money {
  value: number;
  currency: string;
}

/** Pounds for pence, rand for cents; every other currency stays as it is. */
export function toMajorUnit(value: number, currency: string): Money {
  const major = MINOR_UNITS[currency];
  return major === undefined ? { value, currency } : { value: value / 100, currency: major };
}

/** One spelling per currency: `GBp` and `GBPp` become `GBX`, codes are upper case; '' and blanks are null. */
export function normaliseCurrency(code: string | null): string | null {
  const trimmed = code?.trim() ?? '';
  if (trimmed === '') return null;
  if (trimmed === 'GBp' || trimmed === 'GBPp') return 'GBX';
  return trimmed.toUpperCase();
}
