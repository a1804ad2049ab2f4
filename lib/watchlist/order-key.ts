/**
 * Order keys sort as text and leave room between any two, so that moving an entry writes that entry alone and two
 * devices that move different entries do not collide. Digits `0-9a-z`; a key never ends in `0`, or nothing would fit
 * before it.
 */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;

const digitAt = (key: string, place: number, beyond: number) =>
  place < key.length ? DIGITS.indexOf(key[place]!) : beyond;

/** A key strictly between two others; null stands for the open end. Null when `before` is not below `after`. */
export function keyBetween(before: string | null, after: string | null): string | null {
  const low = before ?? '';
  if (after !== null && low >= after) return null;
  let key = '';
  let isOpen = after === null;
  for (let place = 0; ; place += 1) {
    const from = digitAt(low, place, 0);
    const to = isOpen ? BASE : digitAt(after!, place, 0);
    if (to - from > 1) return key + DIGITS[Math.floor((from + to) / 2)];
    key += DIGITS[from];
    // Once a smaller digit than `after` has been taken, anything may follow it.
    if (to > from) isOpen = true;
  }
}

/** `n` keys of even distance, for a list that has to be numbered anew. */
export function evenKeys(n: number): string[] {
  const width = Math.max(2, Math.ceil(Math.log(n + 2) / Math.log(BASE)) + 1);
  const step = BASE ** width / (n + 1);
  return Array.from({ length: n }, (_, place) => {
    const key = Math.floor(step * (place + 1))
      .toString(BASE)
      .padStart(width, '0');
    return key.replace(/0+$/, '') || '1';
  });
}
