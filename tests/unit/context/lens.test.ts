import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it, vi } from 'vitest';

// Each case starts the tool anew, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lens-'));
afterAll(() => rmSync(folder, { recursive: true }));

function lens(...args: string[]) {
  const tool = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/lens.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: tool.status, out: tool.stdout, err: tool.stderr };
}

const csv = join(folder, 'facts.csv');
writeFileSync(
  csv,
  `symbol,metric,value,currency,as_of,period_end,source
NVDA,price,72,USD,2026-11-20,,by hand
NVDA,eps_ttm_diluted,1,USD,2026-11-20,2026-10-26,by hand
2330.TW,price,1500,TWD,2026-11-20,,by hand
2330.TW,eps_ttm,60,TWD,2026-11-20,2026-09-30,by hand
`,
);

it('prints one context as an object and several as a list', () => {
  const one = lens('context', 'NASDAQ:NVDA', '--facts', csv, '--now', '2026-11-22');
  expect(one.code).toBe(0);
  expect(JSON.parse(one.out)).toMatchObject({
    issuer: 'nvda',
    symbol: 'NVDA',
    valuation: { state: 'no_group', ratio: 72 },
    snapshot_note: null,
  });
  const two = JSON.parse(lens('context', 'nvda', '2330.TW', '--facts', csv, '--now', '2026-11-22').out);
  expect(two.map(({ symbol }: { symbol: string }) => symbol)).toEqual(['NVDA', '2330.TW']);
  expect(two[1].valuation.ratio).toBe(25);
});

it('prints medians of the given facts only', () => {
  const groups = JSON.parse(lens('medians', '--facts', csv, '--now', '2026-11-22').out);
  expect(groups.find(({ group }: { group: string }) => group === 'chips')).toMatchObject({
    n: 2,
    median: 48.5,
  });
  expect(groups.find(({ group }: { group: string }) => group === 'control')).toMatchObject({
    n: 0,
    median: null,
  });
});

it('prints a derivation to read', () => {
  const { out } = lens('explain', 'NVDA', '--facts', csv, '--now', '2026-11-22');
  expect(out).toContain('├─ Ratio (price ÷ EPS, TTM): P/E 72.0×');
  expect(out).toContain('price of NVDA: $72.00  [2026-11-20, by hand (user)]');
});

it.each([
  ['an unknown symbol', ['context', 'ZZZZ'], 'ZZZZ is neither a symbol nor an id of the universe'],
  ['an unknown command', ['guess'], 'usage: lens <context'],
  ['an odd date', ['context', 'NVDA', '--now', 'tomorrow'], 'is no date'],
  ['a missing file', ['medians', '--facts', join(folder, 'none.csv')], 'cannot read'],
])('%s ends with code 2 and a sentence', (_name, args, sentence) => {
  const { code, out, err } = lens(...args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(sentence);
});
