/**
 * Reads a page and keeps reading it as it changes: work list → runs → page reader → marks. Tells a listener which
 * blocks' marks changed; painting and pointing are not its business.
 */
import type { PageReader } from '@/lib/mentions/page-reader';
import { isProse } from './elements';
import { hintsOf, pageSymbols } from './hints';
import { type Block, type Mark, marksOf } from './mark';
import { createMarkIndex, type MarkIndex } from './mark-index';
import { watchChanges } from './mutations';
import { createSlices } from './slices';
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
  /** Reads the whole page again, e.g. after a navigation within it. */
  rescan(): void;
}

/** Stands in a block until its text turns out to be worth keeping. */
const NO_RUN: TextRun = { owner: document, texts: [], starts: [], skipped: 0 };

/** Words the page reader is fed outside any block: what the page says it is about. */
interface PageWords {
  symbol: string;
}

export function startPageScan(reader: PageReader, listener: ScanListener, signal: AbortSignal): PageScan {
  const index = createMarkIndex();
  const work = createWorkList();
  const roots = new Set<ShadowRoot>();
  const pageWords = new Map<string, PageWords>();
  let walk: { plan: { root: ParentNode }; go: (isLate: () => boolean) => WalkState } | null = null;
  let spare: Block | null = null;

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

  const forgetTree = (root: Node) => {
    if (index.blocks.size === 0) return;
    forgetOwner(root);
    if (!root.firstChild) return;
    const elements = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    while (elements.nextNode()) forgetOwner(elements.currentNode);
  };

  const taker: RunTaker = {
    run(text, keep) {
      spare ??= { run: NO_RUN, marks: [] };
      if (!reader.read(spare, text)) return;
      const block = spare;
      spare = null;
      block.run = keep();
      const hints = hintsOf(block.run, text);
      if (hints.length > 0 && !reader.read(block, text, hints)) return;
      index.add(block);
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

  const readPageWords = () => {
    const present = pageSymbols(document);
    for (const [symbol, key] of pageWords) {
      if (present.includes(symbol)) continue;
      reader.forget(key);
      pageWords.delete(symbol);
    }
    for (const symbol of present) {
      if (pageWords.has(symbol)) continue;
      const key = { symbol };
      pageWords.set(symbol, key);
      reader.read(key, symbol, [{ start: 0, end: symbol.length, symbol }]);
    }
  };

  const update = (block: Block) => {
    const old = block.marks;
    const mentions = reader.mentions(block);
    if (mentions.length > 0 && !isProse(block.run.owner)) return drop(block);
    if (mentions.length === 0 && old.length === 0) return;
    index.setMarks(block, marksOf(block.run, mentions));
    listener.marked(block, old);
  };

  const tellChanges = () => {
    for (const key of reader.changed()) if (index.blocks.has(key as Block)) update(key as Block);
  };

  const startWalk = (): boolean => {
    const plan = work.take();
    if (!plan) return false;
    if (plan.shallow) forgetOwner(plan.root);
    else forgetTree(plan.root);
    walk = { plan, go: walkRuns(plan, taker) };
    return true;
  };

  /** The place of the walk is gone: its subtree is read in smaller pieces, so that the restless one stands alone. */
  const splitTree = (root: ParentNode) => {
    if (!root.isConnected) return;
    work.addOwner(root);
    for (const child of root.children) work.addTree(child);
  };

  const slices = createSlices((isLate) => {
    while (walk || startWalk()) {
      const state = walk!.go(isLate);
      if (state === 'late') {
        tellChanges();
        return true;
      }
      if (state === 'lost') splitTree(walk!.plan.root);
      walk = null;
      if (isLate()) break;
    }
    tellChanges();
    if (work.size > 0) return true;
    listener.settled();
    return false;
  }, signal);

  const rescan = () => {
    work.clear();
    walk = null;
    readPageWords();
    if (document.body) work.addTree(document.body);
    for (const root of roots) {
      if (root.isConnected) work.addTree(root);
      else roots.delete(root);
    }
    for (const block of index.blocks) if (!block.run.owner.isConnected) drop(block);
    slices.wake();
  };

  const changes = watchChanges(
    {
      tree: (root) => work.addTree(root),
      owner: (owner) => work.addOwner(owner),
      gone: forgetTree,
      flood: rescan,
      settled: slices.wake,
    },
    signal,
  );
  changes.observe(document);
  rescan();
  return { index, reader, rescan };
}
