/** Which marks of one long text are near the viewport, found without asking each for its place. */
import { type Block, type Mark, placeOf } from './mark';

/** The marks `from`–`to` (exclusive) of a block. */
export interface Stretch {
  block: Block;
  from: number;
  to: number;
}

/** Marks without a place (collapsed parts) that are stepped over to find one that has it. */
const MAX_BLIND = 16;

/** Each reading of a place is a step. Marks come in the order of the text, and the text runs down the page. */
export function* marksBetween(
  blocks: readonly Block[],
  top: number,
  bottom: number,
): Generator<void, Stretch[]> {
  const starts: number[] = [];
  let count = 0;
  for (const { marks } of blocks) {
    starts.push(count);
    count += marks.length;
  }

  const markAt = (at: number): Mark | undefined => {
    let low = 0;
    for (let high = blocks.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle;
    }
    return blocks[low]?.marks[at - starts[low]!];
  };

  /** The first mark from `low` on whose place is not `before`; marks without a place go with the next. */
  function* first(low: number, before: (place: DOMRect) => boolean): Generator<void, number> {
    let from = low;
    for (let to = count; from < to; ) {
      const middle = (from + to) >> 1;
      let seen = middle;
      let place: DOMRect | null = null;
      for (; place === null && seen < to && seen < middle + MAX_BLIND; seen++) {
        const mark = markAt(seen);
        place = mark ? placeOf(mark) : null;
        yield;
      }
      if (place && before(place)) from = seen;
      else to = middle;
    }
    return from;
  }

  const begin = yield* first(0, (place) => place.bottom < top);
  const end = yield* first(begin, (place) => place.top <= bottom);
  return blocks.flatMap((block, i) => {
    const from = Math.max(begin - starts[i]!, 0);
    const to = Math.min(end - starts[i]!, block.marks.length);
    return to > from ? [{ block, from, to }] : [];
  });
}
