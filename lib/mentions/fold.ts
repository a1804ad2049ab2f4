/**
 * One table for every UTF-16 unit: what it is to the token pass and, for a word character, its folded form.
 * Filled on first sight, so a page pays only for the scripts it uses; 128 kB that stay untouched otherwise.
 */

/** Not seen yet. */
const UNSEEN = 0;
export const BREAK = 1;
/** Inside a word it is as if it were not there: soft hyphen, zero-width characters, combining marks. */
export const SILENT = 2;
/** Han, kana and hangul: written without blanks between words. */
export const IDEOGRAPH = 3;
/** First half of a pair: the pair decides. */
export const SURROGATE = 4;
/** Set on the folded code of an upper-case letter. */
export const UPPER = 0x8000;

const kinds = new Uint16Array(0x10000);
const SILENT_UNITS = /^[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]$/u;
const IDEOGRAPHS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]$/u;

/** Folds one character: compatibility form, no accent, lower case. */
function fold(char: string): number {
  if (SILENT_UNITS.test(char)) return SILENT;
  const plain = char.normalize('NFKD');
  if (IDEOGRAPHS.test(plain[0] ?? '')) return IDEOGRAPH;
  if (!/^[\p{L}\p{Nd}_]/u.test(char)) return BREAK;
  const lower = plain.toLowerCase();
  return lower.charCodeAt(0) | (lower === plain ? 0 : UPPER);
}

/** What a unit is: one of the kinds above, or a folded code with `UPPER` where it was a capital. */
export function kindOf(unit: number): number {
  const known = kinds[unit]!;
  if (known !== UNSEEN) return known;
  const kind =
    unit >= 0xd800 && unit < 0xdc00
      ? SURROGATE
      : unit >= 0xdc00 && unit < 0xe000
        ? BREAK
        : fold(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

/** The same for a pair that stands at `at`; a lone half is a break. Ideographs beyond the basic plane are breaks too. */
export function kindOfPair(text: string, at: number): number {
  const point = text.codePointAt(at)!;
  if (point < 0x10000) return BREAK;
  const kind = fold(String.fromCodePoint(point));
  return kind < SURROGATE ? BREAK : kind;
}

/** A whole string folded as the token pass folds it, blanks and hyphens as one blank. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[\s\-\u2010-\u2013]+/g, ' ')
    .normalize('NFKC');
}
