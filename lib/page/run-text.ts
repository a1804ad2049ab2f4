/** Joining and cutting the texts of a run. */

/** A run ends after this many characters, so that reading one never takes a whole slice. */
export const PART_CHARS = 16_384;

/** How far back a cut may go to keep words and names whole. */
const CUT_BACK_CHARS = 200;

const BLANK = /^\s*$/;

/** Blanks only. Most text nodes of a page are, so the pattern is asked only beyond ASCII. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return BLANK.test(text);
    if (unit > 32 || unit < 9) return false;
  }
  return true;
}

const WORD = /[\p{L}\p{N}]/u;

/** Letters and digits; a half of a surrogate pair counts as a letter, which only costs a line break. */
function isWordUnit(unit: number): boolean {
  if (unit < 128) {
    return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  }
  return (unit & 0xf800) === 0xd800 || WORD.test(String.fromCharCode(unit));
}

/** True when the two would read as one word if set side by side. Neither is empty. */
export function joinsWords(before: string, after: string): boolean {
  return isWordUnit(after.charCodeAt(0)) && isWordUnit(before.charCodeAt(before.length - 1));
}

/** Where the part that starts at `from` ends: at a line or sentence end, else between words, else hard. */
export function cutPoint(text: string, from: number): number {
  const end = from + PART_CHARS;
  if (end >= text.length) return text.length;
  const tail = text.slice(end - CUT_BACK_CHARS, end);
  const at = Math.max(tail.lastIndexOf('\n'), tail.lastIndexOf('. '), tail.lastIndexOf('。'));
  const cut = at >= 0 ? at : tail.lastIndexOf(' ');
  if (cut >= 0) return end - CUT_BACK_CHARS + cut + 1;
  // Never between the two halves of a surrogate pair.
  return (text.charCodeAt(end) & 0xfc00) === 0xdc00 ? end + 1 : end;
}
