/**
 * Which presses the card takes: a person's own and, where they change what is kept (`data-keeps`), on a card that person
 * sees. A page can make events, and it can lay something over the card that lets presses through.
 */

/** What buttons answer to; moving the card by its head harms nobody. */
const PRESSES = ['click', 'keydown', 'keyup', 'keypress'];

/** Chrome measures what lies over an element; the type library does not know the options. */
type Visibility = IntersectionObserverInit & { trackVisibility: true; delay: number };
/** The shortest time between two looks that browsers allow. */
const LOOK_MS = 100;

export interface Guard {
  /** Looks at the card from now on; what was seen of an earlier card is forgotten. */
  watch(): void;
  rest(): void;
}

/** Stops presses before anything inside `shadow` hears of them; `onCovered` is told of a person's own that was stopped. */
export function guardPresses(shadow: ShadowRoot, host: HTMLElement, onCovered: () => void): Guard {
  let isSeen = true;
  const observer = visibilityObserver((seen) => {
    isSeen = seen;
  });
  const stop = (event: Event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of PRESSES) {
    shadow.addEventListener(type, (event) => !event.isTrusted && stop(event), { capture: true });
  }
  shadow.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || isFromKeyboard(event as MouseEvent) || !changesWhatIsKept(event)) return;
      if (isSeen && isOnTop(event as MouseEvent, host)) return;
      stop(event);
      onCovered();
    },
    { capture: true },
  );
  return {
    watch() {
      isSeen = true;
      observer?.observe(host);
    },
    rest: () => observer?.disconnect(),
  };
}

/** Closing or opening a panel is free: a card that seems covered, as in a scaled frame, can always be put away. */
const changesWhatIsKept = (event: Event) =>
  event.target instanceof Element && event.target.closest('[data-keeps]') !== null;

const isFromKeyboard = ({ detail }: MouseEvent) => detail === 0;

function isOnTop({ clientX, clientY }: MouseEvent, host: HTMLElement): boolean {
  return document.elementFromPoint(clientX, clientY) === host;
}

/** Null where the browser cannot tell; what catches presses is still found by `isOnTop` there. */
function visibilityObserver(tell: (seen: boolean) => void): IntersectionObserver | null {
  const observer = new IntersectionObserver(
    (entries) => {
      const { isVisible = true } = (entries.at(-1) ?? {}) as { isVisible?: boolean };
      tell(isVisible);
    },
    { trackVisibility: true, delay: LOOK_MS } as Visibility,
  );
  return 'trackVisibility' in observer ? observer : null;
}
