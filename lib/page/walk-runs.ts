/**
 * Walks a subtree and hands out its runs. It may stop at any node and go on later; the page may have changed by then.
 * What most runs end in is nothing, so nothing is made for a run until its taker wants to keep it.
 */
import { BLOCK, BREAK, kindOf, PICTURE, SEPARATE, UNREAD } from './elements';
import { symbolOfLink } from './hints';
import { BLANK, cutPoint, joinsWords, PART_CHARS } from './run-text';
import type { TextRun } from './text-run';

export interface RunTaker {
  /** The walk goes into a block element. */
  block(element: Element): void;
  /** `isLinked`: a part of it is a link to a symbol's page. `keep` makes the run, and only during the call. */
  run(text: string, owner: ParentNode, isLinked: boolean, keep: () => TextRun): void;
  shadowRoot(root: ShadowRoot): void;
}

/** Where to read: `owner` takes the runs of the root's own level, null leaves them out; `shallow` leaves blocks inside out. */
export interface WalkPlan {
  root: ParentNode;
  owner: ParentNode | null;
  shallow: boolean;
}

/** `lost`: the node to go on from has left the subtree, the rest must be walked anew. */
export type WalkState = 'done' | 'late' | 'lost';

interface Level {
  element: Node;
  kind: number;
  owner: ParentNode | null;
  /** A link to a symbol's page. */
  isLink: boolean;
}

/** Nodes between two looks at the clock. */
const CLOCK_NODES = 32;

const NONE = 0;
/** Inline elements meet without a space. */
const BORDER = 1;
const BLANKS = 2;
const LINE = 3;
const GAPS = ['', '', ' ', '\n'];

function leadsToSymbol(link: Element): boolean {
  const href = link.getAttribute('href');
  return href !== null && symbolOfLink(href) !== null;
}

export function walkRuns({ root, owner: rootOwner, shallow }: WalkPlan, taker: RunTaker) {
  let node: Node | null = root.firstChild;
  const levels: Level[] = [];
  let owner = rootOwner;

  let text = '';
  let texts: Text[] = [];
  let starts: number[] = [];
  let skipped = 0;
  /** What stands between the text so far and the next. */
  let gap = NONE;
  let isLinked = false;
  /** Links to symbols' pages around the node. */
  let links = 0;

  const keep = (): TextRun => {
    const run = { owner: owner!, texts, starts, skipped };
    texts = [];
    starts = [];
    return run;
  };

  const flush = () => {
    gap = NONE;
    if (text === '') return;
    taker.run(text, owner!, isLinked, keep);
    text = '';
    isLinked = false;
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
      if (gap === BORDER && joinsWords(text, words)) gap = LINE;
      if (gap > BORDER) text += GAPS[gap];
      starts.push(text.length);
      text += words;
    }
    texts.push(piece);
    if (links > 0) isLinked = true;
    gap = NONE;
  };

  const readText = (piece: Text) => {
    const words = piece.data;
    const { length } = words;
    if (length === 0) return;
    if (words.charCodeAt(0) <= 32 && (length === 1 || BLANK.test(words))) {
      if (text !== '' && gap !== LINE) gap = BLANKS;
      return;
    }
    if (text.length + length <= PART_CHARS) return append(piece, words, 0);
    flush();
    for (let from = 0; from < length; ) {
      const to = cutPoint(words, from);
      flush();
      append(piece, words.slice(from, to), from);
      from = to;
    }
  };

  /** Deals with an element and returns its first child where the walk goes into it. */
  const enter = (element: Element): Node | null => {
    const kind = kindOf(element.localName);
    if (kind === BLOCK) {
      flush();
      if (shallow) return null;
      taker.block(element);
      if (element.shadowRoot !== null) taker.shadowRoot(element.shadowRoot);
    } else if (kind >= PICTURE) {
      if (kind === UNREAD) flush();
      else if (kind === BREAK) gap = LINE;
      else if (gap !== LINE) gap = BLANKS;
      return null;
    } else if (kind === SEPARATE) {
      if (gap === NONE) gap = BORDER;
    }
    const first = element.firstChild;
    if (first === null) return null;
    const isLink = kind === SEPARATE && element.localName === 'a' && leadsToSymbol(element);
    if (isLink) links++;
    levels.push({ element, kind, owner, isLink });
    if (kind === BLOCK) owner = element;
    return first;
  };

  /** Where the walk goes on after a node whose inside is done; null at the end. */
  const after = (last: Node): Node | null => {
    let next = last.nextSibling;
    while (next === null && levels.length > 0) {
      const level = levels.pop()!;
      if (level.kind === BLOCK) flush();
      else if (level.kind === SEPARATE && gap === NONE) gap = BORDER;
      owner = level.owner;
      if (level.isLink) links--;
      next = level.element.nextSibling;
    }
    return next;
  };

  return (isLate: () => boolean): WalkState => {
    if (node && node.parentNode !== (levels.at(-1)?.element ?? root)) return 'lost';
    for (let count = 1; node !== null; count++) {
      if (count % CLOCK_NODES === 0 && isLate()) return 'late';
      const { nodeType } = node;
      let inside: Node | null = null;
      if (nodeType === 3) {
        if (owner !== null) readText(node as Text);
      } else if (nodeType === 1) inside = enter(node as Element);
      node = inside ?? after(node);
    }
    flush();
    return 'done';
  };
}
