/**
 * Reads a page and keeps reading it as it changes: work list → runs → page reader → marks. Tells a listener which
 * blocks' marks changed; painting and pointing are not its business. Everything that grows with the page is done in
 * slices.
 */
import type { PageReader } from '@/lib/mentions/page-reader';
import type { ReadingFix } from '@/lib/universe/lexicon';
import { createProseCheck } from './elements';
import { createHintFinder } from './hints';
import { type Block, type Mark, marksOf } from './mark';
import { createMarkIndex, type MarkIndex } from './mark-index';
import { watchChanges } from './mutations';
import { createPageWords } from './page-words';
import { createSlices } from './slices';
import { soundSelectors } from './sound-selectors';
import type { TextRun } from './text-run';
import { type RunTaker, type WalkState, walkRuns } from './walk-runs';
import { createWorkList } from './work-list';

export interface ScanListener {
  /** `old` marks of the block are gone, its present ones are in `block.marks`. */
  marked(block: Block, old: readonly Mark[]): void;
  shadowRoot(root: ShadowRoot): void;
  /** Everything found so far has been told. */
  settled(): void;
}

export interface PageScan {
  index: MarkIndex;
  reader: PageReader;
  /** Reads the whole page again, e.g. when it comes back from the browser's cache. */
  rescan(): void;
  /** Reads again what the page says it is about, e.g. when its address changed. */
  readPageWords(): void;
}

/** Least time between two looks for text that left the page unnoticed. */
const SWEEP_MS = 10_000;

/** Stands in a block until its text turns out to be worth keeping. */
const NO_RUN: TextRun = { owner: document, texts: [], starts: [], skipped: 0 };

interface Walk {
  root: ParentNode;
  go: (isLate: () => boolean) => WalkState;
}

export function startPageScan(
  reader: PageReader,
  listener: ScanListener,
  signal: AbortSignal,
  fix?: ReadingFix,
): PageScan {
  const skip = soundSelectors(fix?.skip ?? []);
  const index = createMarkIndex();
  const work = createWorkList(skip.map((selector) => `,${selector}`).join(''));
  const roots = new Set<ShadowRoot>();
  const words = createPageWords(reader);
  const gone = new Set<Node>();
  /** Blocks of owners read again that have no text yet; what is left in the end is gone. */
  const stale = new Map<ParentNode, Block[]>();
  let walk: Walk | null = null;
  let chore: Iterator<void> | null = null;
  const later: Iterator<void>[] = [];
  let isSweepDue = false;
  let sweptAt = 0;
  let spare: Block | null = null;
  /** Something may have been read before where the walk goes. */
  let isAgain = false;
  let hintsOf = createHintFinder(fix?.hint);

  const drop = (block: Block) => {
    const old = block.marks;
    reader.forget(block);
    index.remove(block);
    block.marks = [];
    if (old.length > 0) listener.marked(block, old);
  };

  const forgetOwner = (owner: Node) => {
    for (const block of [...index.blocksOf(owner)]) drop(block);
  };

  /** Blocks of an owner that is read again are filled again, so that its marks stay painted meanwhile. */
  const expectAgain = (owner: ParentNode) => {
    const present = index.blocksOf(owner);
    if (present.length > 0) stale.set(owner, [...present]);
  };

  const taker: RunTaker = {
    skip: skip.join(),
    block(element) {
      if (isAgain) expectAgain(element);
    },
    run(text, owner, keep) {
      const again = isAgain ? stale.get(owner)?.shift() : undefined;
      const block = again ?? spare ?? { run: NO_RUN, marks: [] };
      let run: TextRun | null = null;
      const isKept = reader.read(block, text, () => {
        run = keep();
        return hintsOf(run, text);
      });
      if (isKept) block.run = run ?? keep();
      if (again && !isKept) drop(again);
      else if (!again && isKept) index.add(block);
      if (!again) spare = isKept ? null : block;
    },
    shadowRoot(root) {
      if (!roots.has(root)) {
        roots.add(root);
        changes.observe(root);
        listener.shadowRoot(root);
      }
      work.addTree(root);
    },
  };

  const update = (block: Block, isProse: (owner: ParentNode) => boolean) => {
    const old = block.marks;
    const mentions = reader.mentions(block);
    if (mentions.length > 0 && !isProse(block.run.owner)) return drop(block);
    if (mentions.length === 0 && old.length === 0) return;
    index.setMarks(block, marksOf(block.run, mentions));
    listener.marked(block, old);
  };

  function* tellChanges(changed: object[]): Generator<void> {
    const isProse = createProseCheck();
    for (const key of changed) {
      if (index.blocks.has(key as Block)) update(key as Block, isProse);
      yield;
    }
  }

  function* forgetGone(): Generator<void> {
    for (const root of gone) {
      gone.delete(root);
      // What only moved is read again where it is now.
      if (root.isConnected) continue;
      forgetOwner(root);
      const elements = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
      while (elements.nextNode()) {
        forgetOwner(elements.currentNode);
        yield;
      }
    }
  }

  function* dropStale(): Generator<void> {
    for (const [owner, left] of stale) {
      stale.delete(owner);
      for (const block of left) drop(block);
      yield;
    }
  }

  /** Text that left the page in a way nobody told: out of a subtree that was itself taken away before. */
  function* sweep(): Generator<void> {
    for (const block of index.blocks) {
      if (!block.run.owner.isConnected) drop(block);
      yield;
    }
  }

  /** A script may give an element its shadow root long after it was read, and no record tells of it. */
  function* findShadowRoots(): Generator<void> {
    const elements = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
    while (elements.nextNode()) {
      const { shadowRoot } = elements.currentNode as Element;
      if (shadowRoot && !roots.has(shadowRoot)) taker.shadowRoot(shadowRoot);
      yield;
    }
  }

  const nextChore = (): Iterator<void> | null => {
    const changed = reader.changed();
    if (changed.length > 0) return tellChanges(changed);
    if (gone.size > 0) return forgetGone();
    if (walk || work.size > 0) return null;
    if (stale.size > 0) return dropStale();
    const next = later.pop();
    if (next) return next;
    if (!isSweepDue || performance.now() < sweptAt + SWEEP_MS) return null;
    isSweepDue = false;
    sweptAt = performance.now();
    return sweep();
  };

  const startWalk = () => {
    const plan = work.take();
    if (!plan) return;
    isAgain = index.blocks.size > 0;
    hintsOf = createHintFinder(fix?.hint);
    if (isAgain && plan.owner) expectAgain(plan.owner);
    const { shadowRoot } = plan.root as Partial<Element>;
    if (shadowRoot && !plan.shallow) taker.shadowRoot(shadowRoot);
    walk = { root: plan.root, go: walkRuns(plan, taker) };
  };

  /** The place of the walk is gone: its subtree is read in smaller pieces, so that the restless one stands alone. */
  function* splitTree(root: ParentNode): Generator<void> {
    if (!root.isConnected) return;
    work.addTouched(root);
    for (let child = root.lastElementChild; child; child = child.previousElementSibling) {
      work.addTree(child);
      yield;
    }
  }

  /** One step of whatever is next; false when nothing is left. */
  const labour = (isLate: () => boolean): boolean => {
    chore ??= nextChore();
    if (chore) {
      if (chore.next().done) chore = null;
      return true;
    }
    if (!walk) startWalk();
    if (!walk) return false;
    const { root, go } = walk;
    const state = go(isLate);
    if (state !== 'late') walk = null;
    if (state === 'lost') chore = splitTree(root);
    return true;
  };

  const slices = createSlices((isLate) => {
    while (labour(isLate)) if (isLate()) return true;
    listener.settled();
    return false;
  }, signal);

  const rescan = () => {
    work.clear();
    walk = null;
    isSweepDue = index.blocks.size > 0;
    words.read();
    if (document.body) work.addTree(document.body);
    for (const root of roots) {
      if (root.isConnected) work.addTree(root);
      else roots.delete(root);
    }
    slices.wake();
  };

  const changes = watchChanges(
    {
      tree: (root) => work.addTree(root),
      touched: (node) => work.addTouched(node),
      gone(root) {
        if (index.blocks.size === 0) return;
        gone.add(root);
        isSweepDue = true;
      },
      flood: rescan,
      settled: slices.wake,
    },
    signal,
  );
  changes.observe(document);
  addEventListener(
    'load',
    () => {
      later.push(findShadowRoots());
      slices.wake();
    },
    { signal },
  );
  rescan();
  return {
    index,
    reader,
    rescan,
    readPageWords() {
      words.read();
      slices.wake();
    },
  };
}
