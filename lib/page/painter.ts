/**
 * Paints marks with the CSS Custom Highlight API, and only near the viewport: what it costs must not grow with the
 * page.
 */
import type { MarkStyle } from '@/lib/settings/settings';
import { createCrowds } from './crowds';
import type { Block, Mark } from './mark';
import { ACTIVE, HIGHLIGHT_NAMES, highlightName, MARK_CSS, paintedStyle, toneOf } from './mark-style';
import type { Stretch } from './mark-window';
import { createNearViewport } from './near-viewport';

export interface Look {
  style: MarkStyle;
  /** Issuer → band, for colour by valuation; empty: one colour. */
  bands: Record<string, string>;
}

export interface Painter {
  marked(block: Block): void;
  adopt(root: Document | ShadowRoot): void;
  setLook(look: Look): void;
  activate(mark: Mark | null): void;
  /** Marks near the viewport now, painted or, with a style that waits for the pointer, not. */
  near(): Iterable<Mark>;
  /** Puts back what a page took out of the registry or the sheets. */
  mend(): void;
}

type Painted = [Highlight, StaticRange][];

/** @param blocksOf gives the blocks of an element's own text, in its order. */
export function createPainter(
  initial: Look,
  blocksOf: (owner: Node) => readonly Block[],
  signal: AbortSignal,
): Painter {
  let look = initial;
  const highlights = new Map(HIGHLIGHT_NAMES.map((name) => [name, new Highlight()]));
  highlights.get(ACTIVE)!.priority = 1;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(MARK_CSS);
  const adopters = new Set<Document | ShadowRoot>();
  const shown = new WeakSet<Block>();
  const crowded = new WeakSet<ParentNode>();
  const painted = new Map<Block, Map<Mark, Painted>>();
  /** Blocks of a crowd that have paint now. */
  const inView = new WeakMap<ParentNode, Block[]>();

  const wipe = (ranges: Painted) => {
    for (const [highlight, range] of ranges) highlight.delete(range);
  };

  const erase = (block: Block) => {
    for (const ranges of painted.get(block)?.values() ?? []) wipe(ranges);
    painted.delete(block);
  };

  const paintMark = (mark: Mark, style: 'underline' | 'tint'): Painted => {
    const highlight = highlights.get(highlightName(style, toneOf(look.bands[mark.mention.issuer])))!;
    return rangesOf(mark).map((range) => {
      highlight.add(range);
      return [highlight, range];
    });
  };

  /** Paints these marks of a block and no others; what has its paint keeps it. */
  const paintMarks = (block: Block, marks: readonly Mark[]) => {
    const style = paintedStyle(look.style);
    const before = painted.get(block);
    const after = new Map<Mark, Painted>();
    for (const mark of marks) {
      after.set(mark, before?.get(mark) ?? (style ? paintMark(mark, style) : []));
    }
    for (const [mark, ranges] of before ?? []) if (!after.has(mark)) wipe(ranges);
    if (after.size > 0) painted.set(block, after);
    else painted.delete(block);
  };

  const paint = (block: Block) => {
    if (crowded.has(block.run.owner)) crowds.near(block);
    else paintMarks(block, block.marks);
  };

  const showStretches = (owner: ParentNode, near: readonly Stretch[]) => {
    for (const block of inView.get(owner) ?? []) {
      if (!near.some((stretch) => stretch.block === block)) erase(block);
    }
    for (const { block, from, to } of near) paintMarks(block, block.marks.slice(from, to));
    inView.set(
      owner,
      near.map(({ block }) => block),
    );
  };

  const crowds = createCrowds(blocksOf, showStretches, signal);

  /** From now on the text's marks are painted where the reader is. */
  const makeCrowd = (owner: ParentNode) => {
    crowded.add(owner);
    inView.set(
      owner,
      blocksOf(owner).filter((block) => painted.has(block)),
    );
  };

  const mend = () => {
    for (const [name, highlight] of highlights) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    for (const root of adopters) {
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    }
    crowds.look();
  };

  const leave = (block: Block) => {
    erase(block);
    crowds.far(block);
  };

  const nearby = createNearViewport({ near: paint, far: leave, looked: mend }, signal);

  signal.addEventListener('abort', () => {
    for (const [name, highlight] of highlights) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      highlight.clear();
    }
    for (const root of adopters) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    }
  });

  adopters.add(document);

  return {
    marked(block) {
      const { owner } = block.run;
      if (crowds.count(block) && !crowded.has(owner)) makeCrowd(owner);
      if (block.marks.length === 0) {
        erase(block);
        nearby.remove(block);
        shown.delete(block);
      } else if (shown.has(block)) {
        if (nearby.blocks.has(block)) paint(block);
      } else {
        const element = elementOf(block);
        if (!element) return;
        shown.add(block);
        nearby.add(block, element);
      }
    },
    adopt: (root) => void adopters.add(root),
    setLook(changed) {
      look = changed;
      for (const block of [...painted.keys()]) erase(block);
      for (const block of nearby.blocks) paint(block);
    },
    activate(mark) {
      const highlight = highlights.get(ACTIVE)!;
      highlight.clear();
      if (mark) for (const range of rangesOf(mark)) highlight.add(range);
    },
    *near() {
      for (const marks of painted.values()) yield* marks.keys();
    },
    mend,
  };
}

/** A mark's ranges as far as its text still reaches. */
function rangesOf(mark: Mark): StaticRange[] {
  return mark.segments
    .filter(({ node, to }) => to <= node.length)
    .map(
      ({ node, from, to }) =>
        new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }),
    );
}

/** What the observer watches for a block; a shadow root stands for its host. */
function elementOf({ run: { owner } }: Block): Element | null {
  if (owner.nodeType === Node.ELEMENT_NODE) return owner as Element;
  return owner.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (owner as ShadowRoot).host : null;
}
