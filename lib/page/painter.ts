/**
 * Paints marks with the CSS Custom Highlight API, and only near the viewport: what it costs must not grow with the
 * page. One IntersectionObserver over the elements that hold marks decides what is near.
 */
import type { MarkStyle } from '@/lib/settings/settings';
import type { Block, Mark } from './mark';
import { ACTIVE, HIGHLIGHT_NAMES, highlightName, MARK_CSS, paintedStyle, toneOf } from './mark-style';

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
  near(): Iterable<Block>;
  /** Puts back what a page took out of the registry or the sheets. */
  mend(): void;
}

/** Marks this far outside the viewport are painted before they scroll in. */
const MARGIN = '300px 0px';

export function createPainter(initial: Look, signal: AbortSignal): Painter {
  let look = initial;
  const highlights = new Map(HIGHLIGHT_NAMES.map((name) => [name, new Highlight()]));
  highlights.get(ACTIVE)!.priority = 1;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(MARK_CSS);
  const adopters = new Set<Document | ShadowRoot>();
  /** Blocks with marks by the element that is observed for them. */
  const watched = new Map<Element, Set<Block>>();
  const nearElements = new Set<Element>();
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

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) nearElements.add(target);
        else nearElements.delete(target);
        for (const block of watched.get(target) ?? []) {
          if (isIntersecting) paint(block);
          else erase(block);
        }
      }
      if (nearElements.size > 0) mend();
    },
    { rootMargin: MARGIN },
  );

  const unwatch = (element: Element, block: Block) => {
    const blocks = watched.get(element);
    blocks?.delete(block);
    if (blocks?.size !== 0) return;
    watched.delete(element);
    nearElements.delete(element);
    observer.unobserve(element);
  };

  const watch = (element: Element, block: Block) => {
    const blocks = watched.get(element);
    if (blocks) blocks.add(block);
    else {
      watched.set(element, new Set([block]));
      observer.observe(element);
    }
    if (nearElements.has(element)) paint(block);
  };

  const mend = () => {
    for (const [name, highlight] of highlights) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    for (const root of adopters) {
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    }
  };

  signal.addEventListener('abort', () => {
    observer.disconnect();
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
      const element = elementOf(block);
      if (!element) return;
      if (block.marks.length > 0) watch(element, block);
      else {
        erase(block);
        unwatch(element, block);
      }
    },
    adopt: (root) => void adopters.add(root),
    setLook(changed) {
      look = changed;
      for (const element of nearElements) for (const block of watched.get(element) ?? []) paint(block);
    },
    activate(mark) {
      const highlight = highlights.get(ACTIVE)!;
      highlight.clear();
      if (mark) for (const range of rangesOf(mark)) highlight.add(range);
    },
    *near() {
      for (const element of nearElements) yield* watched.get(element) ?? [];
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
