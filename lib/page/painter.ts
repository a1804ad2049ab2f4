/**
 * Paints marks with the CSS Custom Highlight API, and only near the viewport: what it costs must not grow with the
 * page.
 */
import type { MarkStyle } from '@/lib/settings/settings';
import type { Block, Mark } from './mark';
import { ACTIVE, HIGHLIGHT_NAMES, highlightName, MARK_CSS, paintedStyle, toneOf } from './mark-style';
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
  /** Blocks near the viewport now. */
  near: Iterable<Block>;
  /** Puts back what a page took out of the registry or the sheets. */
  mend(): void;
}

export function createPainter(initial: Look, signal: AbortSignal): Painter {
  let look = initial;
  const highlights = new Map(HIGHLIGHT_NAMES.map((name) => [name, new Highlight()]));
  highlights.get(ACTIVE)!.priority = 1;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(MARK_CSS);
  const adopters = new Set<Document | ShadowRoot>();
  const shown = new WeakSet<Block>();
  const painted = new Map<Block, [Highlight, StaticRange][]>();

  const erase = (block: Block) => {
    for (const [highlight, range] of painted.get(block) ?? []) highlight.delete(range);
    painted.delete(block);
  };

  const paint = (block: Block) => {
    erase(block);
    const style = paintedStyle(look.style);
    if (!style) return;
    const ranges: [Highlight, StaticRange][] = [];
    for (const mark of block.marks) {
      const highlight = highlights.get(highlightName(style, toneOf(look.bands[mark.mention.issuer])))!;
      for (const range of rangesOf(mark)) {
        highlight.add(range);
        ranges.push([highlight, range]);
      }
    }
    painted.set(block, ranges);
  };

  const mend = () => {
    for (const [name, highlight] of highlights) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    for (const root of adopters) {
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    }
  };

  const nearby = createNearViewport({ near: paint, far: erase, looked: mend }, signal);

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
      for (const block of nearby.blocks) paint(block);
    },
    activate(mark) {
      const highlight = highlights.get(ACTIVE)!;
      highlight.clear();
      if (mark) for (const range of rangesOf(mark)) highlight.add(range);
    },
    near: nearby.blocks,
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
