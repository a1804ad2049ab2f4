/** What a page says about symbols in its markup: quote links, `data-symbol`. */
import type { PageHint } from '@/lib/mentions/page-reader';
import type { TextRun } from './text-run';

/** `/quote/NVDA`, `/symbol/NASDAQ:NVDA`, `/stocks/nvda/`, `/investing/stock/nvda`, `/S/SH688256`, `quote.ashx?t=NVDA`. */
const QUOTE_LINK =
  /(?:\/(?:quotes?|symbols?|stocks?|equities|ticker|S)\/|\bquote(?:\.\w+)?\?\w{1,6}=)([A-Za-z0-9][A-Za-z0-9.:-]{0,11})(?=[/?#&]|$)/;

const SYMBOL = /^[A-Z0-9][A-Z0-9.:-]{0,14}$/;

const SYMBOL_ATTRIBUTES = ['data-symbol', 'data-ticker', 'data-stock-symbol'];

/** The symbol of a quote page's address (`/quote/NVDA`, `/symbol/NASDAQ:NVDA`); null for any other address. */
export function symbolOfLink(href: string): string | null {
  const found = QUOTE_LINK.exec(href)?.[1]?.toUpperCase();
  return found && SYMBOL.test(found) ? found : null;
}

/** What an element says by itself: null when it is no link and has no such attribute, '' when these name no symbol. */
function symbolAt(element: Element, attributes: readonly string[]): string | null {
  let said: string | null = null;
  for (const name of attributes) {
    const value = element.getAttribute(name)?.trim().toUpperCase();
    if (value === undefined) continue;
    if (SYMBOL.test(value)) return value;
    said = '';
  }
  const href = element.localName === 'a' ? element.getAttribute('href') : null;
  return href === null ? said : (symbolOfLink(href) ?? '');
}

/**
 * Finds the hints over the pieces of a run, from the nearest link or symbol attribute around each. Each element is
 * asked once, so make a new finder for each walk: pages change attributes unseen. `own` is an attribute of this site.
 */
export function createHintFinder(own?: string): (run: TextRun, text: string) => PageHint[] {
  const known = new Map<Element, string>();
  const attributes = own === undefined ? SYMBOL_ATTRIBUTES : [own, ...SYMBOL_ATTRIBUTES];
  const symbolAround = (element: Element | null): string => {
    if (element === null) return '';
    let symbol = known.get(element);
    if (symbol === undefined) {
      symbol = symbolAt(element, attributes) ?? symbolAround(element.parentElement);
      known.set(element, symbol);
    }
    return symbol;
  };
  return ({ texts, starts }, text) => {
    const hints: PageHint[] = [];
    texts.forEach((node, i) => {
      const symbol = symbolAround(node.parentElement);
      if (symbol !== '') hints.push({ start: starts[i]!, end: starts[i + 1] ?? text.length, symbol });
    });
    return hints;
  };
}
