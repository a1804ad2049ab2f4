/**
 * True when `value` is small enough to be looked at closely. Stops counting at the limit, so a huge or circular value
 * costs no more than a large one. A node counts 1, text its length, a key its length.
 */
export function isWithin(value: unknown, limit: number): boolean {
  const waiting: unknown[] = [value];
  let seen = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    seen += typeof next === 'string' ? 1 + next.length : 1;
    if (seen > limit) return false;
    if (typeof next !== 'object' || next === null) continue;
    if (ArrayBuffer.isView(next) || next instanceof ArrayBuffer) return false;
    if (Array.isArray(next) && next.length > limit) return false;
    for (const key in next) {
      seen += key.length;
      if (seen > limit) return false;
      waiting.push((next as Record<string, unknown>)[key]);
    }
  }
  return true;
}
