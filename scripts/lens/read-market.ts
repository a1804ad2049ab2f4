/** The market a command looks at: the bundled snapshot, or the facts of a file in its place. */
import { readFile } from 'node:fs/promises';
import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { createMarket, type Market } from '@/lib/context/market';
import { isIsoDate } from '@/lib/facts/calendar';
import { createFactBook } from '@/lib/facts/fact-book';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { parseFactsCsv } from '@/lib/sources/csv/facts-csv';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { UsageError } from './usage-error';

const OPTIONS = {
  facts: { type: 'string' },
  now: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** Reads `--facts` and `--now` and leaves the rest as names. */
export async function readMarket(args: string[]): Promise<{ market: Market; names: string[] }> {
  const { values, positionals } = readArgs(args);
  const now = values.now ?? new Date().toISOString().slice(0, 10);
  if (!isIsoDate(now)) throw new UsageError(`--now ${now} is no date; write it like 2026-11-22`);
  const universe = loadBundledUniverse();
  if (values.facts === undefined) {
    const snapshot = loadSnapshot();
    const facts = createFactBook(snapshot.facts);
    return { market: createMarket({ universe, facts, now, snapshot }), names: positionals };
  }
  const path = values.facts;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`cannot read ${path}`);
  });
  const { facts, problems } = parseFactsCsv(text, universe);
  for (const problem of problems) console.error(`${path}: ${problem}`);
  if (facts.length === 0 && problems.length > 0) throw new UsageError(`${path} holds no usable facts`);
  return { market: createMarket({ universe, facts: createFactBook(facts), now }), names: positionals };
}

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
}
