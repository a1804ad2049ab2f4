/** Every symbol of a universe by its canonical spelling, built once per universe. */
import { splitSuffix } from './exchanges';
import type { Issuer } from './issuer';
import { type Line, linesOf } from './lines';
import type { Universe } from './universe';

export interface Listing {
  issuer: Issuer;
  line: Line;
}

export interface SymbolIndex {
  /** Lines by full symbol (`NVDA`, `2330.TW`). */
  bySymbol: Map<string, Listing[]>;
  /** Lines by code without market suffix (`2330`, `NXT`). */
  byCode: Map<string, Listing[]>;
  byFormer: Map<string, Issuer>;
  byAbsorbed: Map<string, Issuer>;
}

/** `brk/b` → `BRK-B`, `HPE^C` → `HPE-PC`; a market suffix keeps its dot. */
export function canonicalSymbol(symbol: string): string {
  const { code, suffix } = splitSuffix(symbol.toUpperCase());
  const joined = code.replace('^', '-P').replace(/[/.]/g, '-');
  return suffix === null ? joined : `${joined}.${suffix}`;
}

/** Hong Kong writes `700`, `0700` and `00700` for one code; Asian numeric codes carry leading zeros. */
export function canonicalCode(code: string): string {
  return /^\d+$/.test(code) ? code.replace(/^0+(?=\d)/, '') : code;
}

function buildIndex(universe: Universe): SymbolIndex {
  const index: SymbolIndex = {
    bySymbol: new Map(),
    byCode: new Map(),
    byFormer: new Map(),
    byAbsorbed: new Map(),
  };
  const file = (shelf: Map<string, Listing[]>, key: string, listing: Listing) => {
    const known = shelf.get(key);
    if (known) known.push(listing);
    else shelf.set(key, [listing]);
  };
  for (const issuer of universe.all) {
    for (const line of linesOf(issuer)) {
      const symbol = canonicalSymbol(line.symbol);
      file(index.bySymbol, symbol, { issuer, line });
      file(index.byCode, canonicalCode(splitSuffix(symbol).code), { issuer, line });
    }
    for (const symbol of issuer.former_symbols) index.byFormer.set(canonicalSymbol(symbol), issuer);
    for (const symbol of issuer.absorbed_symbols) index.byAbsorbed.set(canonicalSymbol(symbol), issuer);
  }
  return index;
}

/** By the list and not by the universe, which may be given another list while it is in use. */
const indexes = new WeakMap<Universe['all'], SymbolIndex>();

export function symbolIndexOf(universe: Universe): SymbolIndex {
  const known = indexes.get(universe.all) ?? buildIndex(universe);
  indexes.set(universe.all, known);
  return known;
}
