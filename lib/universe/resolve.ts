/** From a symbol as people write it to the line and issuer meant (method 4). */
import type { IsoDate } from '../facts/fact';
import { say } from '../words/say';
import { displayName } from './display-name';
import { isSameMarket, micOf, splitSuffix } from './exchanges';
import type { Issuer } from './issuer';
import { type Line, linesOf } from './lines';
import { canonicalCode, canonicalSymbol, type Listing, symbolIndexOf } from './symbol-index';
import type { Universe } from './universe';

export interface Resolved {
  issuer: Issuer;
  /** Null when the symbol no longer trades and the issuer has no line. */
  line: Line | null;
  via: 'symbol' | 'alt' | 'former' | 'absorbed';
  /** What to tell the reader when the symbol is not the issuer's own of today. */
  note: string | null;
}

export interface ResolveHints {
  /** Market the symbol was written with; a line elsewhere is then no answer. */
  mic?: string;
  /** The day the text was written: a symbol that meant something else then is no answer. */
  on?: IsoDate;
}

interface Query {
  symbol: string;
  mic: string | null;
}

/** `$NVDA`, `NASDAQ:NVDA`, `brk/b` in one spelling; null for what cannot be a symbol. */
function readQuery(text: string, mic: string | undefined): Query | null {
  const bare = text.trim().replace(/^\$/, '');
  const [, prefix, rest] = /^([A-Za-z][A-Za-z .]*):\s*(\S+)$/.exec(bare) ?? [];
  const prefixed = prefix === undefined ? null : micOf(prefix);
  if (prefix !== undefined && prefixed === null) return null;
  const symbol = canonicalSymbol(rest ?? bare);
  if (symbol === '' || /\s/.test(symbol)) return null;
  return { symbol, mic: mic ?? prefixed };
}

function isValidOn(issuer: Issuer, symbol: string, on: IsoDate | undefined): boolean {
  if (on === undefined) return true;
  const since = issuer.symbol_since?.[symbol];
  const until = issuer.symbol_until?.[symbol];
  return (since === undefined || on >= since) && (until === undefined || on < until);
}

/**
 * A full symbol answers as it is. Without its market suffix only a market (`ASX:NXT`) or a numeric code that one
 * company alone uses (`2330`) is an answer: `NXT` alone is another company in another country.
 */
function findLine(universe: Universe, { symbol, mic }: Query, on: IsoDate | undefined): Listing | null {
  const index = symbolIndexOf(universe);
  const fits = ({ issuer, line }: Listing) =>
    (mic === null || isSameMarket(line.mic, mic)) && isValidOn(issuer, line.symbol, on);
  const exact = (index.bySymbol.get(symbol) ?? []).filter(fits);
  const found =
    exact.find(({ line }) => line.mic === mic) ?? exact.find(({ line }) => line.primary) ?? exact[0];
  if (found) return found;
  const { code, suffix } = splitSuffix(symbol);
  const isNumeric = /^\d+$/.test(code);
  if (mic === null && !isNumeric) return null;
  const sameCode = (index.byCode.get(canonicalCode(code)) ?? []).filter(fits);
  const sameMarket = sameCode.filter(
    ({ line }) => suffix === null || splitSuffix(line.symbol).suffix === suffix,
  );
  return sameMarket.length === 1 ? sameMarket[0]! : null;
}

function primaryLine(issuer: Issuer): Line | null {
  return linesOf(issuer)[0] ?? null;
}

/** `Ticker was PSTG until 2026`; without a known day only what the ticker is now. */
function formerNote(issuer: Issuer, symbol: string): string {
  const until = issuer.symbol_until?.[symbol] ?? (issuer.symbol && issuer.symbol_since?.[issuer.symbol]);
  if (until) return say('universe_former_until', symbol, until.slice(0, 4), String(issuer.symbol));
  return say('universe_former', symbol, String(issuer.symbol));
}

/** The issuer and line a symbol stands for, or null. Today's symbols win over former, former over absorbed ones. */
export function resolveSymbol(universe: Universe, text: string, hints: ResolveHints = {}): Resolved | null {
  const query = readQuery(text, hints.mic);
  if (!query) return null;
  const listing = findLine(universe, query, hints.on);
  if (listing) return { ...listing, via: listing.line.primary ? 'symbol' : 'alt', note: null };

  const index = symbolIndexOf(universe);
  const former = index.byFormer.get(query.symbol);
  if (former && isValidOn(former, query.symbol, hints.on)) {
    const line = primaryLine(former);
    return { issuer: former, line, via: 'former', note: formerNote(former, query.symbol) };
  }
  const absorber = index.byAbsorbed.get(query.symbol);
  if (!absorber) return null;
  const note = say('universe_absorbed', query.symbol, displayName(absorber));
  return { issuer: absorber, line: primaryLine(absorber), via: 'absorbed', note };
}
