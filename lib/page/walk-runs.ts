/**
 * Walks a subtree and hands out its runs. It may stop at any node, and inside a long text, and go on later; the page
 * may have changed by then. What most runs end in is nothing, so nothing is made for a run until its taker wants to
 * keep it.
 */
import { BLOCK, BREAK, kindOf, PICTURE, SEPARATE, UNREAD } from './elements';
import { cutPoint, isBlank, joinsWords, PART_CHARS } from './run-text';
import type { TextRun } from './text-run';

export interface RunTaker {
  /** The walk goes into a block element. */
  block(element: Element): void;
  /** `keep` makes the run, and only during the call. */
  run(text: string, owner: ParentNode, keep: () => TextRun): void;
  shadowRoot(root: ShadowRoot): void;
  /** Selector of parts that are not read; empty = none. */
  skip: string;
}

/** Where to read: `owner` takes the runs of the root's own level, null leaves them out; `shallow` leaves blocks inside out. */
export interface WalkPlan {
  root: ParentNode;
  owner: ParentNode | null;
  shallow: boolean;
}

/** `lost`: the node to go on from has left its place, the rest must be walked anew. */
export type WalkState = 'done' | 'late' | 'lost';

interface Level {
  element: Node;
  kind: number;
  /** Of what stands behind the element. */
  owner: ParentNode | null;
}

/** Work between two looks at the clock: a node is one, and so are this many characters. */
const CLOCK_WORK = 48;
const CHARS_PER_WORK = 64;

const NONE = 0;
/** Inline elements meet without a space. */
const BORDER = 1;
const BLANKS = 2;
const LINE = 3;
const GAPS = ['', '', ' ', '\n'];

export function walkRuns({ root, owner: rootOwner, shallow }: WalkPlan, taker: RunTaker) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  const levels: Level[] = [];
  /** The innermost open element. */
  let top: Node = root;
  let owner = rootOwner;

  let text = '';
  let texts: Text[] = [];
  let starts: number[] = [];
  let skipped = 0;
  /** Words of the last text node, which may touch the next. */
  let before = '';
  /** What stands between the text so far and the next. */
  let gap = NONE;
  /** A text node longer than a run, as far as it is still to be read. */
  let long: { piece: Text; words: string; from: number } | null = null;
  let work = CLOCK_WORK;

  const keep = (): TextRun => {
    const run = { owner: owner!, texts, starts, skipped };
    texts = [];
    starts = [];
    return run;
  };

  const flush = () => {
    gap = NONE;
    if (text === '') return;
    work -= text.length / CHARS_PER_WORK;
    taker.run(text, owner!, keep);
    text = '';
    if (texts.length > 0) {
      texts.length = 0;
      starts.length = 0;
    }
  };

  const append = (piece: Text, words: string, from: number) => {
    if (text === '') {
      skipped = from;
      starts.push(0);
      text = words;
    } else {
      if (gap === BORDER && joinsWords(before, words)) gap = LINE;
      if (gap > BORDER) text += GAPS[gap];
      starts.push(text.length);
      text += words;
    }
    before = words;
    texts.push(piece);
    gap = NONE;
  };

  const readText = (piece: Text) => {
    const words = piece.data;
    const { length } = words;
    if (length === 0) return;
    if (isBlank(words)) {
      if (text !== '' && gap !== LINE) gap = BLANKS;
    } else if (text.length + length <= PART_CHARS) append(piece, words, 0);
    else {
      flush();
      long = { piece, words, from: 0 };
    }
  };

  /** The next part of a long text; its last one stays open for what follows. */
  const readPart = ({ piece, words, from }: NonNullable<typeof long>) => {
    flush();
    const to = cutPoint(words, from);
    append(piece, words.slice(from, to), from);
    long = to < words.length ? { piece, words, from: to } : null;
  };

  /** Deals with an element; true when the walk goes into it. */
  const enter = (element: Element): boolean => {
    const named = kindOf(element.localName);
    const kind = taker.skip !== '' && named < PICTURE && element.matches(taker.skip) ? UNREAD : named;
    if (kind === BLOCK) {
      flush();
      if (shallow) return false;
      taker.block(element);
      const { shadowRoot } = element;
      if (shadowRoot !== null) taker.shadowRoot(shadowRoot);
    } else if (kind >= PICTURE) {
      if (kind === UNREAD) flush();
      else if (kind === BREAK) gap = LINE;
      else if (gap !== LINE) gap = BLANKS;
      return false;
    } else if (kind === SEPARATE && gap === NONE) gap = BORDER;
    levels.push({ element, kind, owner });
    top = element;
    if (kind === BLOCK) owner = element;
    return true;
  };

  const leave = () => {
    const { kind, owner: outer } = levels.pop()!;
    if (kind === BLOCK) flush();
    else if (kind === SEPARATE && gap === NONE) gap = BORDER;
    owner = outer;
    top = levels.length > 0 ? levels[levels.length - 1]!.element : root;
  };

  /** The next node that does not lie in the walker's present one. */
  const skip = (): Node | null => {
    let next = walker.nextSibling();
    while (next === null && walker.parentNode() !== null) next = walker.nextSibling();
    return next;
  };

  /** The node still hangs on the path that led to it. */
  const isInPlace = ({ parentNode }: Node): boolean => {
    let above: Node = root;
    for (const { element } of levels) {
      if (above === parentNode) break;
      if (element.parentNode !== above) return false;
      above = element;
    }
    return above === parentNode;
  };

  return (isLate: () => boolean): WalkState => {
    if (node && !isInPlace(node)) return 'lost';
    for (;;) {
      if (--work < 0) {
        work = CLOCK_WORK;
        if (isLate()) return 'late';
      }
      if (long !== null) {
        readPart(long);
        continue;
      }
      if (node === null) break;
      const parent: Node | null = node.parentNode;
      while (parent !== top && levels.length > 0) leave();
      if (node.nodeType === 3) {
        if (owner !== null) readText(node as Text);
        node = walker.nextNode();
      } else node = enter(node as Element) ? walker.nextNode() : skip();
    }
    while (levels.length > 0) leave();
    flush();
    return 'done';
  };
}
