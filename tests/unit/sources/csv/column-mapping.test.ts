import { describe, expect, it } from 'vitest';
import { applyMapping, type Preview, previewExport } from '@/lib/sources/csv/column-mapping';
import { isFactsCsv, parseFactsCsv } from '@/lib/sources/csv/facts-csv';
import { loadBundledUniverse } from '@/lib/universe/bundled';

const universe = loadBundledUniverse();
const TODAY = '2026-11-22';

const FINVIZ = `"No.","Ticker","Company","Market Cap","P/E","Forward P/E","EPS (ttm)","Price"
1,"NVDA","Nvidia",4361000.00,32.9,25.1,5.43,178.66
2,"SNOW","Snowflake",71000.5,,120.2,-3.9,210.05
3,"ZZZZQ","Nobody",10,1,1,1,1`;

function preview(text: string): Preview {
  const result = previewExport(text, TODAY);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

describe('exports of screeners and brokers', () => {
  it('knows a Finviz export by its columns, in dollars and millions', () => {
    const { mapping } = preview(FINVIZ);
    expect(mapping).toMatchObject({
      symbol: 'Ticker',
      currency: 'USD',
      date: TODAY,
      source: 'Finviz export',
    });
    expect(mapping.figures).toEqual([
      { column: 'Market Cap', metric: 'market_cap', scale: 1e6 },
      { column: 'P/E', metric: 'pe_ttm', scale: 1 },
      { column: 'Forward P/E', metric: 'pe_fwd', scale: 1 },
      { column: 'EPS (ttm)', metric: 'eps_ttm', scale: 1 },
      { column: 'Price', metric: 'price', scale: 1 },
    ]);
  });

  it('turns rows into facts and says which rows it could not use', () => {
    const { table, mapping } = preview(FINVIZ);
    const { facts, problems } = applyMapping(table, mapping, universe);
    expect(facts.find(({ issuer, metric }) => issuer === 'nvda' && metric === 'market_cap')).toMatchObject({
      value: 4.361e12,
      currency: 'USD',
      as_of: TODAY,
      quality: 'user',
      source: 'Finviz export',
    });
    expect(facts.filter(({ issuer }) => issuer === 'snow').map(({ metric }) => metric)).not.toContain(
      'pe_ttm',
    );
    expect(facts.find(({ issuer, metric }) => issuer === 'snow' && metric === 'eps_ttm')?.value).toBe(-3.9);
    expect(problems).toEqual(['row 4: symbol "ZZZZQ" is not in the universe']);
  });

  it('takes currency and date from their columns and a decimal comma from the cells', () => {
    const broker =
      'Symbol;Last Price;Currency;Date\nSAP.DE;251,35;EUR;2026-11-20\nNVDA;178,66;USD;2026-11-19';
    const { table, mapping } = preview(broker);
    expect(mapping).toMatchObject({ decimal: ',', currencyColumn: 'Currency', dateColumn: 'Date' });
    expect(applyMapping(table, mapping, universe).facts).toMatchObject([
      { issuer: 'sap', symbol: 'SAP.DE', value: 251.35, currency: 'EUR', as_of: '2026-11-20' },
      { issuer: 'nvda', value: 178.66, currency: 'USD', as_of: '2026-11-19' },
    ]);
  });

  it('asks for a currency rather than guessing one', () => {
    const { table, mapping } = preview('Symbol,Last\nNVDA,178.66');
    expect(mapping.currency).toBeNull();
    expect(applyMapping(table, mapping, universe)).toMatchObject({
      facts: [],
      problems: [expect.stringMatching(/^row 2:/)],
    });
    expect(applyMapping(table, { ...mapping, currency: 'USD' }, universe).facts).toHaveLength(1);
  });

  it('refuses words where a number belongs, and names the row', () => {
    const { table, mapping } = preview('Symbol,Price,Currency\nNVDA,n/a,USD\nNVDA,soon,USD');
    expect(applyMapping(table, mapping, universe).problems).toEqual([
      expect.stringMatching(/^row 3: value "soon"/),
    ]);
  });

  it('says so when nothing looks like a symbol', () => {
    expect(previewExport('a,b\n1,2', TODAY)).toHaveProperty('problem');
  });
});

describe('our own format', () => {
  const own =
    '\uFEFFSymbol,metric,value,currency,as_of,period_end,source\r\nNVDA,eps_ttm,5.43,USD,2026-08-27,2026-07-26,10-Q';

  it('is told from an export', () => {
    expect(isFactsCsv(own)).toBe(true);
    expect(isFactsCsv(FINVIZ)).toBe(false);
  });

  it('is read as it stands', () => {
    expect(parseFactsCsv(own, universe)).toMatchObject({
      facts: [
        {
          issuer: 'nvda',
          metric: 'eps_ttm',
          value: 5.43,
          currency: 'USD',
          period_end: '2026-07-26',
          source: '10-Q',
        },
      ],
      problems: [],
    });
  });

  it('names the columns it lacks', () => {
    expect(parseFactsCsv('symbol,value\nNVDA,1', universe).problems).toEqual([
      'the header lacks metric, as_of',
    ]);
  });
});
