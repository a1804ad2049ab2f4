/**
 * Long texts with many marks. The observer tells only that the whole text is near, so where in it the reader is gets
 * looked up here, in slices, when the page scrolls or something new was read.
 */
import type { Block } from './mark';
import { marksBetween, type Stretch } from './mark-window';
import { createSlices } from './slices';

/** Marks this far outside the viewport are painted before they scroll in; many stand on every line. */
const MARGIN_PX = 300;
/** More marks than this in one text make a crowd. */
const CROWD = 64;
/** Of the time that passes, looking takes at most one part in this many. */
const REST = 4;

export interface Crowds {
  /** Counts a block's present marks to its text; true when they are a crowd's. */
  count(block: Block): boolean;
  /** A block of a crowd is near, or has other marks. */
  near(block: Block): void;
  far(block: Block): void;
  /** Something may have moved. */
  look(): void;
}

/** @param blocksOf gives the blocks of a text in its order; `show` gets what is near of one text. */
export function createCrowds(
  blocksOf: (owner: Node) => readonly Block[],
  show: (owner: ParentNode, near: readonly Stretch[]) => void,
  signal: AbortSignal,
): Crowds {
  const counted = new WeakMap<Block, number>();
  const totals = new WeakMap<ParentNode, number>();
  const crowds = new Set<ParentNode>();
  const due = new Set<ParentNode>();
  let search: { owner: ParentNode; steps: Generator<void, Stretch[]> } | null = null;
  let spent = 0;
  let endedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const startSearch = () => {
    for (const owner of due) {
      due.delete(owner);
      if (!crowds.has(owner)) continue;
      const blocks = blocksOf(owner).filter(({ marks }) => marks.length > 0);
      if (blocks.length === 0) crowds.delete(owner);
      search = { owner, steps: marksBetween(blocks, -MARGIN_PX, innerHeight + MARGIN_PX) };
      return;
    }
  };

  const slices = createSlices((isLate) => {
    const start = performance.now();
    do {
      if (!search) startSearch();
      if (!search) break;
      const { done, value } = search.steps.next();
      if (!done) continue;
      if (crowds.has(search.owner) || value.length === 0) show(search.owner, value);
      search = null;
    } while (!isLate());
    endedAt = performance.now();
    spent += endedAt - start;
    return search !== null || due.size > 0;
  }, signal);

  const wake = () => {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        if (!search) spent = 0;
        slices.wake();
      },
      endedAt + spent * REST - performance.now(),
    );
  };

  const look = () => {
    if (crowds.size === 0) return;
    for (const owner of crowds) due.add(owner);
    wake();
  };

  /** What a search has found so far was true of where the reader was. */
  const moved = () => {
    if (search) due.add(search.owner);
    search = null;
    look();
  };

  addEventListener('scroll', moved, { capture: true, passive: true, signal });
  addEventListener('resize', moved, { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    count(block) {
      const { owner } = block.run;
      const total = (totals.get(owner) ?? 0) + block.marks.length - (counted.get(block) ?? 0);
      counted.set(block, block.marks.length);
      totals.set(owner, total);
      return total > CROWD;
    },
    near({ run: { owner } }) {
      crowds.add(owner);
      due.add(owner);
      wake();
    },
    far: ({ run: { owner } }) => void crowds.delete(owner),
    look,
  };
}
