/** How exchanges are written before a symbol (`NASDAQ:NVDA`) and after it (`2330.TW`). */

const US_MICS: ReadonlySet<string> = new Set(['XNAS', 'XNYS', 'ARCX', 'XASE', 'BATS']);

const MIC_BY_PREFIX: Record<string, string> = {
  NASDAQ: 'XNAS',
  NASDAQGS: 'XNAS',
  NASDAQGM: 'XNAS',
  NASDAQCM: 'XNAS',
  NYSE: 'XNYS',
  NYSEARCA: 'ARCX',
  ARCA: 'ARCX',
  AMEX: 'XASE',
  NYSEAMERICAN: 'XASE',
  CBOE: 'BATS',
  BATS: 'BATS',
  OTC: 'OTCM',
  OTCMKTS: 'OTCM',
  LSE: 'XLON',
  LON: 'XLON',
  TYO: 'XJPX',
  TSE: 'XJPX',
  JPX: 'XJPX',
  HKG: 'XHKG',
  HKEX: 'XHKG',
  SEHK: 'XHKG',
  TPE: 'XTAI',
  TWSE: 'XTAI',
  TWO: 'ROCO',
  TPEX: 'ROCO',
  KRX: 'XKRX',
  SHA: 'XSHG',
  SSE: 'XSHG',
  SHE: 'XSHE',
  SZSE: 'XSHE',
  ETR: 'XETR',
  XETRA: 'XETR',
  EPA: 'XPAR',
  AMS: 'XAMS',
  ASX: 'XASX',
  SWX: 'XSWX',
  SIX: 'XSWX',
  BIT: 'XMIL',
  STO: 'XSTO',
  HEL: 'XHEL',
  NSE: 'XNSE',
  BSE: 'XBOM',
  BOM: 'XBOM',
  TLV: 'XTAE',
};

const SUFFIXES: ReadonlySet<string> = new Set(
  'AS AX BO DE HE HK IL KQ KS L MI NS PA SS ST SW SZ T TA TW TWO'.split(' '),
);

/** A MIC for a prefix (`NASDAQ`, `HKG`) or a MIC itself; null for words that are no exchange. */
export function micOf(prefix: string): string | null {
  const name = prefix.toUpperCase().replace(/[^A-Z]/g, '');
  return MIC_BY_PREFIX[name] ?? (Object.values(MIC_BY_PREFIX).includes(name) ? name : null);
}

/** True when a line on one market answers for the other: companies move between the US exchanges and keep the symbol. */
export function isSameMarket(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && US_MICS.has(a) && US_MICS.has(b));
}

/** `2330.TW` → code `2330` and suffix `TW`; a dot that opens no market suffix belongs to the code (`BRK.B`). */
export function splitSuffix(symbol: string): { code: string; suffix: string | null } {
  const dot = symbol.lastIndexOf('.');
  const suffix = symbol.slice(dot + 1);
  if (dot < 1 || !SUFFIXES.has(suffix)) return { code: symbol, suffix: null };
  return { code: symbol.slice(0, dot), suffix };
}
