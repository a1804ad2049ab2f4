/** Watchlists as files: read from any program's CSV, refused in words where they cannot be read, written without harm. */
import { describe, expect, test } from 'vitest';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import type { WatchlistEntry } from '@/lib/watchlist/entry';
import { watchlistJson } from '@/lib/watchlist/export-file';
import { gather, planImport } from '@/lib/watchlist/import-plan';
import { readListFile } from '@/lib/watchlist/read-list-file';

const universe = loadBundledUniverse();
const NOW = '2026-11-22T10:00:00.000Z';
const plan = (name: string, text: string, present: WatchlistEntry[] = []) => {
  const read = readListFile(name, text, NOW);
  if ('refused' in read) return read.refused;
  return planImport(gather(read.entries, universe), present, universe, read.broken, NOW);
};
const fresh = (text: string) => {
  const planned = plan('list.csv', text);
  return typeof planned === 'string' ? planned : planned.fresh.map(({ issuer }) => issuer);
};
const nvda: WatchlistEntry = { issuer: 'nvda', added_at: NOW, order: 'i', note: 'mine', tags: ['chips'] };

describe('CSV', () => {
  test.each<[string, string, string[] | string]>([
    ['with a byte order mark', '\uFEFFSymbol,Name\r\nNVDA,NVIDIA\r\n', ['nvda']],
    ['with semicolons', 'Ticker;Notiz\nNVDA;a\nAMD;b', ['nvda', 'amd']],
    ['with tabs', 'symbol\tname\nNVDA\tx', ['nvda']],
    ['quoted, with line breaks inside', '"symbol","note"\n"NVDA","a\nb, ""c"""', ['nvda']],
    ['symbols alone, a line each', 'NVDA\nAMD\nMSFT', ['nvda', 'amd', 'msft']],
    ['Chinese column names', '代码,名称,备注\nNVDA,英伟达,x', ['nvda']],
    ['names without symbols', 'company\nNVIDIA\nAdvanced Micro Devices', ['nvda']],
    ['blank lines', 'symbol\n\nNVDA\n,,\n', ['nvda']],
    ['nothing', '', 'empty'],
    ['a header alone', 'symbol,name\n', 'empty'],
    ['more lines than a list takes', `symbol\n${'NVDA\n'.repeat(2001)}`, 'too_long'],
    ['a million lines', 'NVDA\n'.repeat(1_000_000), 'too_large'],
  ])('%s', (_name, text, expected) => {
    const found = fresh(text);
    if (Array.isArray(expected) && Array.isArray(found))
      expect(found).toEqual(expect.arrayContaining(expected));
    else expect(found).toEqual(expected);
  });

  test('duplicates are named and taken once, with the words of both; unknown symbols are named', () => {
    const planned = plan('a.csv', 'symbol,note,tags\nGOOG,first,a\nGOOGL,second,b\nZZZZ,,\n=cmd|x,,');
    expect(planned).toMatchObject({
      fresh: [{ name: 'Alphabet', is: { note: 'first', tags: ['a', 'b'] } }],
      duplicates: ['Alphabet'],
      unknown: ['ZZZZ', '=cmd|x'],
    });
  });

  test('what is there is merged, never replaced; what adds nothing is only counted', () => {
    const planned = plan('a.csv', 'symbol,note,tags\nNVDA,theirs,"chips; core"', [nvda]);
    expect(planned).toMatchObject({
      fresh: [],
      changed: [{ was: { note: 'mine', tags: ['chips'] }, is: { note: 'theirs', tags: ['chips', 'core'] } }],
    });
    expect(plan('a.csv', 'symbol,note\nNVDA,mine', [nvda])).toMatchObject({ changed: [], same: 1 });
  });

  test('the apostrophe that kept a spreadsheet from running a note goes again', () => {
    expect(plan('a.csv', "symbol,note\nNVDA,'=cmd|' /C calc'!A0")).toMatchObject({
      fresh: [{ is: { note: "=cmd|' /C calc'!A0" } }],
    });
  });
});

describe('JSON', () => {
  const own = (change: object) =>
    JSON.stringify({ format: 'sector-lens-watchlist', version: 1, entries: [], ...change });
  test.each<[string, string, string]>([
    ['of another program', '{"watchlist": ["NVDA"]}', 'foreign'],
    ['a plain list', '["NVDA"]', 'foreign'],
    ['none at all', '{"format": ', 'foreign'],
    ['of a newer version', own({ version: 2 }), 'newer'],
    ['of version 0', own({ version: 0 }), 'foreign'],
    ['without entries', own({ entries: {} }), 'foreign'],
    ['with too many', own({ entries: Array(2001).fill({}) }), 'too_long'],
  ])('%s', (_name, text, refused) => {
    expect(plan('list.json', text)).toBe(refused);
  });

  test('entries that cannot be read are named by number, the others are taken', () => {
    const good = { issuer: 'nvda', added_at: NOW, note: '' };
    const entries = [good, { ...good, note: 7 }, { ...good, added_at: 'soon' }, 'NVDA'];
    expect(plan('list.json', own({ entries }))).toMatchObject({
      fresh: [{ issuer: 'nvda' }],
      broken: [2, 3, 4],
    });
  });

  test('what was exported is read back whole', () => {
    const entry: WatchlistEntry = {
      ...nvda,
      noted_at: NOW,
      earlier: [{ at: null, text: 'before' }],
    };
    const text = watchlistJson([entry], universe, NOW);
    const read = readListFile('x.json', text, NOW);
    if ('refused' in read) throw new Error(read.refused);
    const { order: _, ...own } = entry;
    expect([...gather(read.entries, universe).byIssuer.values()]).toEqual([own]);
    expect(plan('x.json', text, [entry])).toMatchObject({ fresh: [], changed: [], same: 1 });
  });
});
