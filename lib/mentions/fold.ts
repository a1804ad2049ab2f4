/**
 * One table for every UTF-16 unit: what it is to the token pass and, for a word character, its folded form.
 * Filled on first sight, so a page pays only for the scripts it uses; 128 kB that stay untouched otherwise.
 */

export const BREAK = 1;
/** Inside a word it is as if it were not there: soft hyphen, zero-width characters, combining marks. */
export const SILENT = 2;
/** Han, kana and hangul: written without blanks between words. */
export const IDEOGRAPH = 3;
/** First half of a pair: the pair decides. */
export const SURROGATE = 4;
/** Set beside the folded code of a word character. */
const UPPER = 0x8000;
const LOWER = 0x4000;
const DIGIT = 0x2000;
/** Letters beyond U+1FFF share codes; names in such scripts are not in the lexicon. */
export const CODE_MASK = 0x1fff;

const kinds = new Uint16Array(0x10000);
const SILENTS = '\\p{M}\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const SILENT_CHAR = RegExp(`[${SILENTS}]`, 'u');

/** Compatibility form, no accent, lower case. A digit's code is its value, so that leading zeros do not count. */
function fold(char: string): number {
  if (SILENT_CHAR.test(char)) return SILENT;
  const plain = char.normalize('NFKD');
  if (/^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]/u.test(plain)) return IDEOGRAPH;
  if (!/[\p{L}\p{Nd}_]/u.test(char)) return BREAK;
  const lower = plain.toLowerCase();
  const code = lower.charCodeAt(0) & CODE_MASK;
  if (code > 47 && code < 58) return DIGIT | (code - 48);
  if (lower !== plain) return UPPER | code;
  return plain === plain.toUpperCase() ? Math.max(code, 5) : LOWER | code;
}

/** What a unit is: one of the kinds above, or a folded code with its case. */
export function kindOf(unit: number): number {
  return kinds[unit]! || learn(unit);
}

/** The table itself, for the loop that cannot afford a call per character; 0 = ask `kindOf`. */
export function kindTable(): Uint16Array {
  return kinds;
}

function learn(unit: number): number {
  const half = unit >> 10;
  const kind = half === 0x36 ? SURROGATE : half === 0x37 ? BREAK : fold(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

/** The same for the pair at `at`; a lone half, an emoji and a rare ideograph are breaks. */
export function kindOfPair(text: string, at: number): number {
  const kind = fold(String.fromCodePoint(text.codePointAt(at)!));
  return kind > SURROGATE && text.charCodeAt(at + 1) >> 10 === 0x37 ? kind : BREAK;
}

/** A whole string as the token pass would read it, blanks and hyphens as one blank. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(RegExp(`[${SILENTS}]`, 'gu'), '')
    .replace(/[\s\-\u2010-\u2013]+/g, ' ')
    .toLowerCase();
}
