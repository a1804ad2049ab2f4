/**
 * The one element the page sees while a card is open: a plain `<div>` with a closed shadow root in the top layer.
 * Everything that could bend it (the page's rules, root font, zoom, direction) is answered here or in `card.css`.
 */

import { type Box, ownHosts } from '@/lib/overlay/bridge';
import { MARGIN_PX, placeCard } from '@/lib/overlay/position';
import { language } from '@/lib/words/say';
import cardCss from '../card/card.css?inline';
import partsCss from '../parts/parts.css?inline';
import tokensCss from '../tokens.css?inline';
import { guardPresses } from './guard-presses';

/** Inline and important, so that no rule of the page comes before it. */
const RESET: Record<string, string> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  left: '0',
  top: '0',
  width: 'max-content',
  margin: '0',
  overflow: 'visible',
  'z-index': '2147483647',
};

/** Events the page has no business with: they stay inside the card. */
const PRIVATE = ['keydown', 'keyup', 'keypress', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'];

export interface CardHost {
  element: HTMLElement;
  root: HTMLElement;
  /** Puts the host into the page and the top layer; does nothing when it is there. */
  attach(): void;
  detach(): void;
  /** On top of other cards of ours, so that what is reached for is in sight as a whole. */
  raise(): void;
  /** Moves the card beside `anchor` and returns where it stands; null before the first paint. */
  place(anchor: Box): Box | null;
  /** The next `place` stands beside the anchor again and may choose its side anew: a new mark, or other contents. */
  forget(): void;
  /** Told of a press that fell on the card while something lay over it; null = nobody. */
  whenCovered(tell: (() => void) | null): void;
  /** Moves the card by hand, inside the window; from then on `place` leaves it there. */
  moveBy(dx: number, dy: number): void;
}

function style(shadow: ShadowRoot): void {
  const css = [tokensCss, partsCss, cardCss].join('\n');
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses constructed sheets from content scripts: https://bugzilla.mozilla.org/show_bug.cgi?id=1751346
    const element = document.createElement('style');
    element.textContent = css;
    shadow.append(element);
  }
}

/** A modal dialog makes everything outside itself inert, so the card goes inside it. */
function parentInPage(): Element {
  return document.querySelector('dialog:modal') ?? document.documentElement;
}

function viewport() {
  return { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
}

function boxOf(card: Element): Box {
  const { left, top, right, bottom } = card.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** Makes the host once for a frame; it enters the page only with `attach`. */
export function createHost(): CardHost {
  const element = document.createElement('div');
  ownHosts().add(element);
  for (const [name, value] of Object.entries(RESET)) element.style.setProperty(name, value, 'important');
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: __E2E__ ? 'open' : 'closed' });
  style(shadow);
  let tellCovered: (() => void) | null = null;
  const guard = guardPresses(shadow, element, () => tellCovered?.());
  const root = shadow.appendChild(document.createElement('div'));
  root.className = 'sl-root';
  root.lang = language();
  for (const type of PRIVATE) element.addEventListener(type, (event) => event.stopPropagation());
  let room: number | null = null;
  let isMoved = false;

  const move = (left: number, top: number) => {
    element.style.setProperty('left', `${left}px`, 'important');
    element.style.setProperty('top', `${top}px`, 'important');
  };

  const keepInside = (card: Element): Box => {
    const { left, top, right, bottom } = boxOf(card);
    const { width, height } = viewport();
    const inside = (start: number, end: number, room: number) =>
      Math.max(MARGIN_PX, Math.min(start, room - MARGIN_PX - (end - start)));
    move(inside(left, right, width), inside(top, bottom, height));
    return boxOf(card);
  };

  return {
    element,
    root,
    attach() {
      const parent = parentInPage();
      if (element.parentNode !== parent) parent.append(element);
      // The page may zoom its root; the card is read at the reader's own size.
      const { currentCSSZoom = 1 } = parent as { currentCSSZoom?: number };
      element.style.setProperty('zoom', String(1 / (currentCSSZoom || 1)), 'important');
      if (!element.matches(':popover-open')) element.showPopover();
      guard.watch();
    },
    detach() {
      guard.rest();
      element.remove();
    },
    raise() {
      if (!element.matches(':popover-open')) return;
      element.hidePopover();
      element.showPopover();
    },
    place(anchor) {
      const card = root.firstElementChild;
      if (!card || !element.isConnected) return null;
      root.style.setProperty('--room', '100vh');
      if (isMoved) return keepInside(card);
      const natural = card.getBoundingClientRect();
      // A card that grows by an opened list keeps its side and scrolls inside, instead of jumping over the mark.
      const height = Math.min(natural.height, room ?? natural.height);
      const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
      const placement = placeCard(anchor, { width: natural.width, height }, viewport(), rtl);
      room = placement.maxHeight;
      root.style.setProperty('--room', `${placement.maxHeight}px`);
      move(placement.left, placement.top);
      return boxOf(card);
    },
    forget() {
      room = null;
      isMoved = false;
    },
    whenCovered(tell) {
      tellCovered = tell;
    },
    moveBy(dx, dy) {
      const card = root.firstElementChild;
      if (!card) return;
      isMoved = true;
      const { left, top } = card.getBoundingClientRect();
      move(left + dx, top + dy);
      keepInside(card);
    },
  };
}
