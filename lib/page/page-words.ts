/** What the page says it is about, in its JSON-LD and its address: evidence like a block of text, though nobody sees it. */
import type { PageReader } from '@/lib/mentions/page-reader';
import { symbolOfLink } from './hints';

/** Symbols the page is about: its JSON-LD `tickerSymbol`s and its own address. */
function pageSymbols(page: Document): string[] {
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

export interface PageWords {
  /** Tells the reader what is new and takes back what no longer holds. */
  read(): void;
}

export function createPageWords(reader: PageReader): PageWords {
  const known = new Map<string, object>();
  return {
    read() {
      const present = pageSymbols(document);
      for (const [symbol, key] of known) {
        if (present.includes(symbol)) continue;
        reader.forget(key);
        known.delete(symbol);
      }
      for (const symbol of present) {
        if (known.has(symbol)) continue;
        const key = {};
        known.set(symbol, key);
        reader.read(key, symbol, () => [{ start: 0, end: symbol.length, symbol }]);
      }
    },
  };
}
