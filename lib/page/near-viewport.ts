/**
 * Which blocks are near the viewport, told by one IntersectionObserver. The browser computes every observed element
 * anew in every frame that lays out, so rows of a crowded table or list are observed in groups: a group is near when
 * its first or last row is.
 */
import type { Block } from './mark';
import { createSlices } from './slices';

export interface NearViewport {
  add(block: Block, element: Element): void;
  remove(block: Block): void;
  /** Blocks near the viewport now. */
  readonly blocks: ReadonlySet<Block>;
}

interface Group {
  /** Rows in document order with the blocks in them. */
  rows: Map<Element, Set<Block>>;
  ends: Element[];
  nearEnds: Set<Element>;
  isNear: boolean;
  /** Rows too tall for their ends to speak for them. */
  isTall: boolean;
}

interface Home {
  group: Group;
  row: Element;
  /** The block's own. */
  element: Element;
}

/** Marks this far outside the viewport are painted before they scroll in. */
const MARGIN_PX = 600;
/** A taller group could fill the viewport while both its ends are far. */
const TALL_PX = 2 * MARGIN_PX;
const GROUP_ROWS = 16;
/** From this many children on a parent's children are rows of something long. */
const CROWDED = 100;
/** How far above a block its row is looked for. */
const ROW_DEPTH = 4;
/** Rows without a mark that may stand inside a group. */
const MAX_GAP = 4;
/** A parent that was not crowded is asked again after this many questions. */
const ASK_AGAIN = 64;

export function createNearViewport(
  tell: { near(block: Block): void; far(block: Block): void; looked(): void },
  signal: AbortSignal,
): NearViewport {
  const blocks = new Set<Block>();
  const homes = new Map<Block, Home>();
  const groups = new Map<Element, Group>();
  const targets = new Map<Element, Group>();
  const crowded = new WeakMap<Element, number>();
  const newest = new WeakMap<Element, Group>();

  const isCrowded = (parent: Element): boolean => {
    const asked = crowded.get(parent) ?? 0;
    if (asked === Infinity) return true;
    const answer = asked % ASK_AGAIN === 0 && parent.children.length >= CROWDED;
    crowded.set(parent, answer ? Infinity : asked + 1);
    return answer;
  };

  const rowOf = (element: Element): Element | null => {
    let row = element;
    for (let depth = 0; depth < ROW_DEPTH && row.parentElement; depth++) {
      if (isCrowded(row.parentElement)) return row;
      row = row.parentElement;
    }
    return null;
  };

  const setNear = (group: Group, isNear: boolean) => {
    if (group.isNear === isNear) return;
    group.isNear = isNear;
    for (const row of group.rows.values()) {
      for (const block of row) {
        if (isNear) {
          blocks.add(block);
          tell.near(block);
        } else {
          blocks.delete(block);
          tell.far(block);
        }
      }
    }
  };

  const observeEnds = (group: Group) => {
    const rows = [...group.rows.keys()];
    const wanted = rows.length > 1 ? [rows[0]!, rows.at(-1)!] : rows;
    for (const end of group.ends) {
      if (wanted.includes(end)) continue;
      targets.delete(end);
      group.nearEnds.delete(end);
      observer.unobserve(end);
    }
    for (const end of wanted) {
      if (targets.get(end) === group) continue;
      targets.set(end, group);
      observer.observe(end);
    }
    group.ends = wanted;
  };

  const makeGroup = (): Group => ({
    rows: new Map(),
    ends: [],
    nearEnds: new Set(),
    isNear: false,
    isTall: false,
  });

  const follows = (group: Group, row: Element): boolean => {
    let next = group.ends.at(-1);
    for (let gap = 0; next && gap <= MAX_GAP; gap++) {
      next = next.nextElementSibling ?? undefined;
      if (next === row) return true;
    }
    return false;
  };

  const groupFor = (row: Element, isGrouped: boolean): Group => {
    const present = groups.get(row);
    if (present) return present;
    const parent = row.parentElement;
    const last = isGrouped && parent ? newest.get(parent) : undefined;
    const group =
      last && !last.isTall && last.rows.size < GROUP_ROWS && follows(last, row) ? last : makeGroup();
    group.rows.set(row, new Set());
    groups.set(row, group);
    if (isGrouped && parent) newest.set(parent, group);
    observeEnds(group);
    return group;
  };

  /** Each row for itself from now on. */
  const split = (group: Group) => {
    const rows = [...group.rows];
    for (const end of group.ends) {
      targets.delete(end);
      observer.unobserve(end);
    }
    for (const [row, members] of rows) {
      const single: Group = { ...makeGroup(), isTall: true, isNear: group.isNear };
      single.rows.set(row, members);
      groups.set(row, single);
      for (const block of members) homes.set(block, { ...homes.get(block)!, group: single });
      observeEnds(single);
    }
    group.isTall = true;
    group.rows.clear();
  };

  /** Ends the browser gave no rectangle: hidden, or without a box of their own while their text is shown. */
  const empty = new Set<Element>();
  // The style of hidden elements is computed only when asked for, which takes its time.
  const boxes = createSlices((isLate) => {
    for (const end of empty) {
      empty.delete(end);
      const group = targets.get(end);
      if (group && isBoxless(end)) moveOut(group);
      if (isLate()) return empty.size > 0;
    }
    return false;
  }, signal);

  const observer = new IntersectionObserver(
    (entries) => {
      // Rectangles of one delivery are of one moment; asking for newer ones could make the page lay out again.
      const tops = new Map<Group, number>();
      const touched = new Set<Group>();
      for (const {
        target,
        isIntersecting,
        boundingClientRect: { top, bottom, width },
      } of entries) {
        const group = targets.get(target);
        if (!group) continue;
        if (isIntersecting) group.nearEnds.add(target);
        else group.nearEnds.delete(target);
        if (width === 0 && bottom === top) empty.add(target);
        touched.add(group);
        const first = tops.get(group) ?? top;
        tops.set(group, first);
        if (bottom - first > TALL_PX && group.rows.size > 1) group.isTall = true;
      }
      for (const group of touched) {
        setNear(group, group.nearEnds.size > 0);
        if (group.isTall && group.rows.size > 1) split(group);
      }
      if (empty.size > 0) boxes.wake();
      tell.looked();
    },
    { rootMargin: `${MARGIN_PX}px 0px` },
  );
  signal.addEventListener('abort', () => observer.disconnect());

  const place = (block: Block, element: Element, row: Element, isGrouped: boolean) => {
    const group = groupFor(row, isGrouped);
    homes.set(block, { group, row, element });
    group.rows.get(row)!.add(block);
    if (!group.isNear) return;
    blocks.add(block);
    tell.near(block);
  };

  const remove = (block: Block) => {
    const home = homes.get(block);
    if (!home) return;
    homes.delete(block);
    blocks.delete(block);
    const { group, row } = home;
    const members = group.rows.get(row);
    members?.delete(block);
    if (members?.size !== 0) return;
    group.rows.delete(row);
    groups.delete(row);
    observeEnds(group);
  };

  /** The blocks of a row without a box are watched by their own elements, those by the nearest box around them. */
  const moveOut = (group: Group) => {
    for (const [row, members] of [...group.rows]) {
      for (const block of [...members]) {
        const { element } = homes.get(block)!;
        remove(block);
        place(block, element, element === row ? boxAround(element) : element, false);
      }
    }
  };

  return {
    blocks,
    add(block, element) {
      const row = rowOf(element);
      place(block, element, row ?? element, row !== null);
    },
    remove,
  };
}

const isBoxless = (element: Element) => getComputedStyle(element).display === 'contents';

function boxAround(element: Element): Element {
  let box = element;
  while (box.parentElement && isBoxless(box)) box = box.parentElement;
  return box;
}
