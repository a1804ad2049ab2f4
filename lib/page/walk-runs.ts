/**
 * Walks a subtree and hands out its runs. It may stop at any node and go on later; the page may have changed by then.
 */
import type { PageHint } from '@/lib/mentions/page-reader';
import { BLOCK, BREAK, kindOf, PICTURE, SEPARATE, UNREAD } from './elements';
import { BLANK, cutPoint, joinsWords, PART_CHARS } from './run-text';
import type { TextRun } from './text-run';

export interface RunSink {
  run(run: TextRun, text: string, hints: PageHint[] | undefined): void;
  shadowRoot(root: ShadowRoot): void;
}

/** Where to read: `owner` takes the runs of the root's own level, null leaves them out; `shallow` leaves blocks inside out. */
export interface WalkPlan {
  root: ParentNode;
  owner: ParentNode | null;
  shallow: boolean;
  hints: Map<Node, string>;
}

/** `lost`: the node to go on from has left the subtree, the rest must be walked anew. */
export type WalkState = 'done' | 'late' | 'lost';

interface Level {
  element: Node;
  owner: ParentNode | null;
  hint: string | null;
  isBlock: boolean;
}

/** Nodes between two looks at the clock. */
const CLOCK_NODES = 32;

export function walkRuns(
  { root, owner: rootOwner, shallow, hints }: WalkPlan,
  sink: RunSink,
): (isLate: () => boolean) => WalkState {
  let node: Node | null = root.firstChild;
  const levels: Level[] = [];
  let owner = rootOwner;
  let hint = hints.get(root) ?? null;

  let run: TextRun | null = null;
  let text = '';
  let runHints: PageHint[] | undefined;
  /** What stands between the text so far and the next: nothing, a border of inline elements, white space, a break. */
  let gap: '' | 'border' | ' ' | '\n' = '';

  const flush = () => {
    gap = '';
    if (!run) return;
    const finished = run;
    run = null;
    sink.run(finished, text, runHints);
    runHints = undefined;
  };

  const addHint = (start: number, symbol: string) => {
    runHints ??= [];
    runHints.push({ start, end: text.length, symbol });
  };

  const append = (piece: Text, words: string, skipped: number) => {
    let start = 0;
    if (run) {
      if (gap === 'border') gap = joinsWords(text, words) ? '\n' : '';
      start = text.length + gap.length;
      text += gap + words;
      run.texts.push(piece);
      run.starts.push(start);
    } else {
      run = { owner: owner!, texts: [piece], starts: [0], skipped };
      text = words;
    }
    gap = '';
    if (hint) addHint(start, hint);
  };

  const readText = (piece: Text) => {
    const words = piece.data;
    if (words.charCodeAt(0) <= 32 && BLANK.test(words)) {
      if (run && gap !== '\n' && words !== '') gap = ' ';
      return;
    }
    if (text.length + words.length > PART_CHARS) flush();
    for (let from = 0; from < words.length; ) {
      const to = cutPoint(words, from);
      if (from > 0) flush();
      append(piece, from === 0 && to === words.length ? words : words.slice(from, to), from);
      from = to;
    }
  };

  /** True when the walk goes into the element. */
  const enter = (element: Element): boolean => {
    const kind = kindOf(element.localName);
    if (kind === BREAK) gap = '\n';
    else if (kind === PICTURE) gap = gap === '\n' ? gap : ' ';
    else if (kind === SEPARATE && gap === '') gap = 'border';
    if (kind === BLOCK || kind === UNREAD) flush();
    if (kind >= PICTURE) return false;
    const isBlock = kind === BLOCK;
    if (isBlock) {
      if (shallow) return false;
      if (element.shadowRoot) sink.shadowRoot(element.shadowRoot);
    }
    if (element.firstChild === null) return false;
    levels.push({ element, owner, hint, isBlock });
    if (isBlock) owner = element;
    if (hints.size > 0) hint = hints.get(element) ?? hint;
    return true;
  };

  const leave = ({ element, owner: outer, hint: outerHint, isBlock }: Level) => {
    if (isBlock) flush();
    else if (gap === '' && kindOf((element as Element).localName) === SEPARATE) gap = 'border';
    owner = outer;
    hint = outerHint;
  };

  return (isLate) => {
    if (node && node.parentNode !== (levels.at(-1)?.element ?? root)) return 'lost';
    for (let count = 1; node !== null; count++) {
      if (count % CLOCK_NODES === 0 && isLate()) return 'late';
      const { nodeType } = node;
      if (nodeType === 3) {
        if (owner !== null) readText(node as Text);
      } else if (nodeType === 1 && enter(node as Element)) {
        node = node.firstChild;
        continue;
      }
      let next: Node | null = node.nextSibling;
      while (next === null && levels.length > 0) {
        const level: Level = levels.pop()!;
        leave(level);
        next = level.element.nextSibling;
      }
      node = next;
    }
    flush();
    return 'done';
  };
}
