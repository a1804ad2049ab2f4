/** Reaching marks without a pointer: the selected text, the next mark, the first mark of a company. */
import type { Mention } from '@/lib/mentions/mention';
import type { Target } from '@/lib/overlay/session';
import type { CardSession } from './card-session';
import { marksInOrder } from './in-order';
import { type Mark, rectsOf } from './mark';
import type { PageScan } from './page-scan';
import type { Painter } from './painter';

export interface Keyboard {
  /** Card for the selection if it holds a mark, else the next mark. False: nothing to show. */
  step(): boolean;
  show(issuer: string): boolean;
  /** Card for the selection, or for the first mark of the page written like `text`. */
  select(text: string): boolean;
}

interface KeyboardParts {
  scan: PageScan;
  painter: Painter;
  card: CardSession;
  /** Reads a text by itself, without the page around it. */
  readAlone(text: string): Mention | null;
}

/** Longer than any name of a company. */
const MAX_SELECTION_CHARS = 80;

const afterScroll = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));

export function createKeyboard({ scan, painter, card, readAlone }: KeyboardParts): Keyboard {
  let current: Mark | null = null;

  const isLaidOut = (mark: Mark) => rectsOf(mark).length > 0;

  const open = (mark: Mark): boolean => {
    current = mark;
    mark.segments[0]!.node.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    // The scroll's own event must be over, or it would close the card it made room for.
    afterScroll(() => {
      const anchor = rectsOf(mark)[0];
      if (anchor) card.tell({ type: 'command', target: { ...targetOf(mark), anchor } });
    });
    return true;
  };

  const selectedMark = (): Mark | null => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    for (const mark of painter.near()) {
      const { node, from, to } = mark.segments[0]!;
      if (!range.intersectsNode(node) || to > node.length) continue;
      const glyphs = document.createRange();
      glyphs.setStart(node, from);
      glyphs.setEnd(node, to);
      const isApart =
        range.compareBoundaryPoints(Range.END_TO_START, glyphs) >= 0 ||
        range.compareBoundaryPoints(Range.START_TO_END, glyphs) <= 0;
      if (!isApart) return mark;
    }
    return null;
  };

  /** The first mark at or below the top of the viewport. */
  const firstInView = (): Mark | null => {
    let best: { mark: Mark; top: number; left: number } | null = null;
    for (const mark of painter.near()) {
      const rect = rectsOf(mark)[0];
      if (!rect || rect.top < 0 || rect.top > innerHeight) continue;
      if (!best || rect.top < best.top - 2 || (rect.top < best.top + 2 && rect.left < best.left)) {
        best = { mark, top: rect.top, left: rect.left };
      }
    }
    return best?.mark ?? null;
  };

  const find = (last: Mark | null, accept: (mark: Mark) => boolean): Mark | null => {
    for (const mark of marksInOrder(scan.index, last)) if (accept(mark) && isLaidOut(mark)) return mark;
    return null;
  };

  const next = (): Mark | null => (current && find(current, () => true)) ?? find(null, () => true);

  /** A card for selected words that are no mark: the reader asks, so the words need no further evidence. */
  const openSelection = (): boolean => {
    const selection = getSelection();
    const text = selection?.toString().trim() ?? '';
    if (!selection || text === '' || text.length > MAX_SELECTION_CHARS) return false;
    const mention = readAlone(text);
    if (!mention) return false;
    const anchor = selection.getRangeAt(0).getBoundingClientRect();
    const { issuer, symbol } = mention;
    card.tell({ type: 'command', target: { id: 0, issuer, symbol, surface: text, anchor } });
    return true;
  };

  const openIf = (mark: Mark | null) => mark !== null && open(mark);

  return {
    step() {
      const selected = selectedMark();
      if (selected) return open(selected);
      if (openSelection()) return true;
      const isStepping = current !== null && card.session().mode !== 'idle';
      return openIf((isStepping ? null : firstInView()) ?? next());
    },
    show: (issuer) => openIf(find(null, ({ mention }) => mention.issuer === issuer)),
    select(text) {
      const wanted = text.trim().toLowerCase();
      const selected = selectedMark();
      if (selected) return open(selected);
      return openSelection() || openIf(find(null, ({ mention }) => mention.surface.toLowerCase() === wanted));
    },
  };
}

function targetOf({ id, mention: { issuer, symbol, surface } }: Mark): Omit<Target, 'anchor'> {
  return { id, issuer, symbol, surface };
}
