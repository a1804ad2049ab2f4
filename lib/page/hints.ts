/** What a page says about symbols in its markup: quote links, `data-symbol`. */
import type { PageHint } from '@/lib/mentions/page-reader';
import type { TextRun } from './text-run';

/** `/quote/NVDA`, `/symbol/NASDAQ:NVDA`, `/stocks/nvda/`, `/investing/stock/nvda`, `/S/SH688256`, `quote.ashx?t=NVDA`. */
const QUOTE_LINK =
  /(?:\/(?:quotes?|symbols?|stocks?|equities|ticker|S)\/|\bquote(?:\.\w+)?\?\w{1,6}=)([A-Za-z0-9][A-Za-z0-9.:-]{0,11})(?=[/?#&]|$)/;

const SYMBOL = /^[A-Z0-9][A-Z0-9.:-]{0,14}$/;

const SYMBOL_ATTRIBUTES = ['data-symbol', 'data-ticker', 'data-stock-symbol'];

const HAS_SYMBOL = SYMBOL_ATTRIBUTES.map((name) => `[${name}]`).join();
const NAMES_SYMBOL = `a[href],${HAS_SYMBOL}`;

/** The symbol of a quote page's address (`/quote/NVDA`, `/symbol/NASDAQ:NVDA`); null for any other address. */
export function symbolOfLink(href: string): string | null {
  const found = QUOTE_LINK.exec(href)?.[1]?.toUpperCase();
  return found && SYMBOL.test(found) ? found : null;
}

function symbolOf(element: Element): string | null {
  for (const name of SYMBOL_ATTRIBUTES) {
    const value = element.getAttribute(name)?.trim().toUpperCase();
    if (value && SYMBOL.test(value)) return value;
  }
  return symbolOfLink(element.getAttribute('href') ?? '');
}

/**
 * True when an element under `root` names a symbol in an attribute, or one around it does. Links inside are met by the
 * walk; those around are asked for only where it starts below them.
 */
export function hasHints(root: ParentNode): boolean {
  const around = (root as Partial<Element>).closest?.(NAMES_SYMBOL);
  return (around && symbolOf(around) !== null) || root.querySelector(HAS_SYMBOL) !== null;
}

/**
 * Hints over the pieces of a run, from the nearest link or symbol attribute around each.
 */
export function hintsOf({ texts, starts }: TextRun, text: string): PageHint[] {
  const hints: PageHint[] = [];
  let lastParent: Element | null = null;
  let symbol: string | null = null;
  texts.forEach((node, i) => {
    if (node.parentElement !== lastParent) {
      lastParent = node.parentElement;
      const element = lastParent?.closest(NAMES_SYMBOL);
      symbol = element ? symbolOf(element) : null;
    }
    if (symbol !== null) hints.push({ start: starts[i]!, end: starts[i + 1] ?? text.length, symbol });
  });
  return hints;
}
