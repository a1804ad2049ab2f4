/** The steps of `.github/workflows/pack.yml` by hand: invented public files, stand-ins for the SEC and the ECB. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPack } from '@/lib/sources/pack/pack-file';
import { trustedKeys } from '@/lib/sources/pack/pack-keys';
import { type FakeSources, startFakeSources } from '@/scripts/fake-sources/server';
import { ROOT } from '../import-graph';

const LIMIT_MS = 120_000;
const CONTACT = 'A Publisher pack@example.org';
const workflow = readFileSync(path.join(ROOT, '.github/workflows/pack.yml'), 'utf8');
const folder = mkdtempSync(path.join(os.tmpdir(), 'sector-lens-pack-'));
const raw = path.join(folder, 'raw');
const out = path.join(folder, 'site/pack.slpk');

let sources: FakeSources;
beforeAll(async () => {
  sources = await startFakeSources();
  const listed = (symbol: string, lastsale: string, marketCap: string) => ({
    symbol,
    name: symbol,
    lastsale,
    marketCap,
  });
  const files: Record<string, string> = {
    'us-stock-symbols/nasdaq_full_tickers.json': JSON.stringify([
      listed('NVDA', '$200.00', '4860000000000.00'),
    ]),
    'us-stock-symbols/nyse_full_tickers.json': JSON.stringify([listed('IBM', '$250.00', '230000000000.00')]),
    'us-stock-symbols/amex_full_tickers.json': '[]',
    'sp500-financials/constituents-financials.csv':
      'Symbol,Name,Sector,Price,Price/Earnings,Dividend Yield,Earnings/Share,52 Week Low,52 Week High,Market Cap,EBITDA,Price/Sales,Price/Book,SEC Filings\n',
    // Headers alone, as the workflow writes them.
    ...Object.fromEntries(
      [...workflow.matchAll(/echo '([^']+)' > raw\/(\S+)/g)].map(([, header = '', file = '']) => [
        file,
        `${header}\n`,
      ]),
    ),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(raw, file)), { recursive: true });
    writeFileSync(path.join(raw, file), text);
  }
});
afterAll(async () => {
  await sources.close();
  rmSync(folder, { recursive: true, force: true });
});

function build(args: readonly string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number | null; said: string }>((ended) => {
    const { SECTOR_LENS_PACK_KEY: _key, SEC_CONTACT: _contact, ...clean } = process.env;
    const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    const child = spawn(process.execPath, [tsx, 'scripts/build-pack.ts', ...args], {
      cwd: ROOT,
      env: { ...clean, ...env },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('exit', (code) => ended({ code, said }));
  });
}

/** The arguments as they stand in the workflow, with the folders and the day of this test. */
function argumentsOfWorkflow(): string[] {
  const line = /npx tsx scripts\/build-pack\.ts (.*)/.exec(workflow)?.[1] ?? '';
  const here: Record<string, string> = { raw, 'site/pack.slpk': out };
  return line
    .replace(/"\$\(date[^)]*\)"/, '2026-11-20')
    .split(' ')
    .map((word) => here[word] ?? word);
}

async function newKeys(): Promise<{ privateKey: string; publicKey: string }> {
  const { said } = await build(['--new-key']);
  return {
    privateKey: /SECTOR_LENS_PACK_KEY=(\S+)/.exec(said)?.[1] ?? '',
    publicKey: /WXT_PACK_KEY=(\S+)/.exec(said)?.[1] ?? '',
  };
}

describe('the daily pack as the workflow builds it', () => {
  test('is signed, holds listings, filings and rates, and a browser with its key opens it', {
    timeout: LIMIT_MS,
  }, async () => {
    const { privateKey, publicKey } = await newKeys();
    const older = await newKeys();
    const fixes = path.join(folder, 'fixes.json');
    writeFileSync(fixes, JSON.stringify([{ host: 'finance.example.com', off: true }]));
    const args = [
      ...argumentsOfWorkflow(),
      '--via',
      sources.origin,
      '--retire-key',
      older.publicKey,
      '--site-fixes',
      fixes,
    ];
    const { code, said } = await build(args, { SECTOR_LENS_PACK_KEY: privateKey, SEC_CONTACT: CONTACT });
    expect({ code, said }).toMatchObject({
      code: 0,
      said: expect.stringContaining(`public key ${publicKey}`),
    });

    const trusted = await trustedKeys([older.publicKey, publicKey]);
    const opened = await openPack(new Uint8Array(readFileSync(out)), trusted, []);
    if (!opened.ok) throw new Error(opened.why);
    const { snapshot, siteFixes, retires, signer, universe } = opened.pack;
    expect(universe).not.toBe('broken');
    expect({ siteFixes, retires, signer }).toEqual({
      siteFixes: [{ host: 'finance.example.com', off: true }],
      retires: [trusted[0]?.id],
      signer: trusted[1]?.id,
    });
    const has = (issuer: string, metric: string, source: string) =>
      snapshot.facts.some(
        (fact) => fact.issuer === issuer && fact.metric === metric && fact.source === source,
      );
    expect(snapshot.facts.some(({ symbol, metric }) => symbol === 'NVDA' && metric === 'price')).toBe(true);
    expect(has('nvda', 'eps_ttm', 'sec')).toBe(true);
    expect(has('fx', 'fx', 'ecb')).toBe(true);
    expect(snapshot.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(['sec', 'ecb']));
    const toSec = sources.requests.filter(({ host }) => host === 'data.sec.gov');
    expect(new Set(toSec.map(({ headers }) => headers['user-agent']))).toEqual(new Set([CONTACT]));
  });

  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['without a key', ['raw', '--out', out], {}, /SECTOR_LENS_PACK_KEY is empty/],
    ['without a folder', [], {}, /usage:/],
  ])('%s ends in words', { timeout: LIMIT_MS }, async (_name, args, env, words) => {
    const { code, said } = await build(args, env);
    expect(code).not.toBe(0);
    expect(said).toMatch(words);
  });

  test('an unsound fix of a site and a missing contact end it before anything is written', {
    timeout: LIMIT_MS,
  }, async () => {
    const { privateKey } = await newKeys();
    const fixes = path.join(folder, 'unsound.json');
    writeFileSync(fixes, JSON.stringify([{ host: '*' }]));
    const elsewhere = path.join(folder, 'none/pack.slpk');
    const env = { SECTOR_LENS_PACK_KEY: privateKey };
    const base = [raw, '--out', elsewhere, '--close', '2026-11-20'];
    expect((await build([...base, '--site-fixes', fixes], env)).said).toMatch(/1 entries are not sound/);
    expect((await build([...base, '--sec'], env)).said).toMatch(/SEC_CONTACT is empty/);
    expect(() => readFileSync(elsewhere)).toThrow();
  });
});
