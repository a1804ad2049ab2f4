/** The reader's own file, and the store as a whole. */

import { loadSnapshot } from '@/lib/facts/snapshot';
import type { StoreSize } from '@/lib/protocol/messages';
import { done, failed } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import { applyMapping, type ColumnMapping, previewExport } from '@/lib/sources/csv/column-mapping';
import { isFactsCsv, parseFactsCsv, readTable } from '@/lib/sources/csv/facts-csv';
import type { Store } from '@/lib/store/store';
import type { Universe } from '@/lib/universe/universe';
import { say } from '@/lib/words/say';
import type { Services } from '../services';

/** One message holds this many without trouble. */
const EXPORT_PART = 10_000;
const SHOWN_ROWS = 5;
const SHOWN_FACTS = 8;
const SHOWN_PROBLEMS = 100;

const today = () => new Date().toISOString().slice(0, 10);

function readFile(text: string, wanted: ColumnMapping | null, universe: Universe) {
  const table = readTable(text);
  if (isFactsCsv(text)) return { table, mapping: null, ...parseFactsCsv(text, universe) };
  const seen = previewExport(text, today());
  if ('problem' in seen && wanted === null) return seen.problem;
  const mapping = wanted ?? ('mapping' in seen ? seen.mapping : null);
  return mapping && { table, mapping, ...applyMapping(table, mapping, universe) };
}

async function sizeOf(store: Store): Promise<StoreSize> {
  const { facts } = await store.counts();
  const { usage = null } = await (navigator.storage?.estimate() ?? Promise.resolve({ usage: undefined }));
  return { facts, live: Math.max(0, facts - loadSnapshot().facts.length), bytes: usage };
}

export const figureRoutes = ({
  store,
  universe,
  refresher,
  queue,
  desk,
  market,
  publisher,
  conditions,
}: Services) =>
  ({
    'file.preview': async ({ text, mapping }) => {
      const read = readFile(text, mapping, universe);
      if (read === null || typeof read === 'string')
        return failed('bad-request', read ?? say('answers_no_rows'));
      return done({
        mapping: read.mapping,
        columns: read.table.columns,
        rows: read.table.rows
          .slice(0, SHOWN_ROWS)
          .map((row) => read.table.columns.map((column) => row[column] ?? '')),
        count: read.facts.length,
        facts: read.facts.slice(0, SHOWN_FACTS),
        problems: read.problems.slice(0, SHOWN_PROBLEMS),
      });
    },

    'file.take': async ({ text, mapping }) => {
      const read = readFile(text, mapping, universe);
      if (read === null || typeof read === 'string')
        return failed('bad-request', read ?? say('answers_no_rows'));
      try {
        await store.putFacts(read.facts);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'QuotaExceededError')
          return failed('unavailable', say('answers_disk_full'));
        throw error;
      }
      market.forget();
      await publisher.publish();
      await conditions.run();
      return done({ taken: read.facts.length });
    },

    'facts.size': async () => done(await sizeOf(store)),

    'facts.export': async ({ from }) => {
      const facts = await store.allFacts();
      const next = from + EXPORT_PART;
      return done({ facts: facts.slice(from, next), next: next < facts.length ? next : null });
    },

    'facts.clear': async () => {
      await refresher.halt();
      await store.dropFacts(() => true);
      for (const { id } of desk.offered) await queue.forget(id, { what: 'figures' });
      market.forget();
      await publisher.publish();
      return done(await sizeOf(store));
    },
  }) satisfies Partial<Handlers>;
