/** Rows as the raw files hold them, and the snapshot they make over a small universe. */
import { createFactBook } from '@/lib/facts/fact-book';
import { createUniverse } from '@/lib/universe/universe';
import { buildSnapshot } from '@/scripts/snapshot/build';
import type { CsvRow, RawFiles } from '@/scripts/snapshot/raw-files';
import { anIssuer } from '@/tests/fixtures/issuers';

export const CLOSE = '2026-08-21';

const universe = createUniverse([
  anIssuer('goog', {
    symbol: 'GGL',
    alt_symbols: [
      { symbol: 'GGLC', mic: 'XNAS', currency: 'USD', kind: 'share_class', per_primary: 1 },
      { symbol: 'GGL-PA', mic: 'XNAS', currency: 'USD', kind: 'preferred', per_primary: null },
    ],
  }),
  anIssuer('adr', {
    symbol: 'ADR',
    is_depositary: true,
    reporting_currency: 'TWD',
    alt_symbols: [{ symbol: '2330.TW', mic: 'XTAI', currency: 'TWD', kind: 'ordinary', per_primary: 5 }],
  }),
  anIssuer('pence', { symbol: 'PNC.L', mic: 'XLON', currency: 'GBX', reporting_currency: 'GBP' }),
  anIssuer('plain', { symbol: 'PLN', layers: ['control'], role: 'control', valuation_group: 'control' }),
]);

export function listing(symbol: string, lastsale: string, marketCap = '1000000.00') {
  return { symbol, name: symbol, lastsale, marketCap };
}

export function sp500(symbol: string, cells: Partial<Record<string, string>>): CsvRow {
  return {
    Symbol: symbol,
    Price: '100',
    'Price/Earnings': '20',
    'Earnings/Share': '5',
    '52 Week Low': '80',
    '52 Week High': '120',
    'Market Cap': '1000000',
    EBITDA: '90000',
    'Price/Sales': '4',
    ...cells,
  };
}

export function extra(
  issuer_id: string,
  symbol: string,
  metric: string,
  value: string,
  cells: CsvRow = {},
): CsvRow {
  return {
    issuer_id,
    symbol,
    metric,
    value,
    currency: 'USD',
    per: '',
    as_of: '2026-08-07',
    period_end: '',
    source: 'github:someone/figures facts.csv@0123456789abcdef0123456789abcdef01234567',
    quality: 'vendor',
    use: 'primary',
    flag: '',
    note: '',
    ...cells,
  };
}

export function build(raw: Partial<RawFiles>) {
  const snapshot = buildSnapshot(
    { listings: [], sp500: [], history: [], extra: [], ...raw },
    universe,
    CLOSE,
  );
  return { snapshot, book: createFactBook(snapshot.facts) };
}

/** `symbol metric value currency` of every fact, and `reason: symbols` of every refusal. */
export function summary(raw: Partial<RawFiles>) {
  const { snapshot } = build(raw);
  return {
    facts: snapshot.facts.map((fact) => `${fact.symbol} ${fact.metric} ${fact.value} ${fact.currency}`),
    dropped: snapshot.dropped.map(({ reason, count, symbols }) =>
      `${reason} ×${count} ${symbols.join(' ')}`.trim(),
    ),
  };
}
