/** What a page says about symbols in its markup: quote links, `data-symbol`, JSON-LD. */

const QUOTE_LINK =
  /\/(?:quotes?|symbols?|stocks?|stock-price|equities|ticker|investing\/stock|q|S|hk|us)(?:\/|\?[a-z]=|[-/]symbol[=/])([A-Za-z0-9][A-Za-z0-9.:-]{0,11})(?=[/?#]|$)/;

const SYMBOL_ATTRIBUTES = ['data-symbol', 'data-ticker', 'data-stock-symbol'];

const MARKED = [
  ...SYMBOL_ATTRIBUTES.map((name) => `[${name}]`),
  ...['/quote', '/symbol', '/stock', '/ticker', '/S/'].map((part) => `a[href*="${part}"]`),
].join(',');

const SYMBOL = /^[$A-Z0-9][A-Z0-9.:-]{0,14}$/;

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
  return element.localName === 'a' ? symbolOfLink(element.getAttribute('href') ?? '') : null;
}

/** Elements under `root` (itself included) that name a symbol, found by one native query. */
export function findHints(root: ParentNode): Map<Node, string> {
  const hints = new Map<Node, string>();
  const add = (element: Element) => {
    const symbol = symbolOf(element);
    if (symbol) hints.set(element, symbol);
  };
  for (const element of root.querySelectorAll(MARKED)) add(element);
  return hints;
}

/** Symbols the page is about: its JSON-LD `tickerSymbol`s and its own address. */
export function pageSymbols(page: Document): string[] {
  const symbols = new Set<string>();
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const [, symbol] of (script.textContent ?? '').matchAll(/"tickerSymbol"\s*:\s*"([^"]{1,20})"/g)) {
      symbols.add(symbol!.replace(/\s+/g, '').toUpperCase());
    }
  }
  const own = symbolOfLink(page.location?.pathname ?? '');
  if (own) symbols.add(own);
  return [...symbols];
}
