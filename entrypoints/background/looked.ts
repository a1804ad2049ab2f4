/** Whose cards were opened lately: asked for first, and kept longest when room runs out. Company and day, no page. */
import type { IsoDate } from '@/lib/facts/fact';
import type { WorkTable } from '@/lib/store/store';
import type { IssuerId } from '@/lib/universe/issuer';

const ROW = 'looked';
/** As many as anybody reads in a sitting. */
const RECENT = 50;
/** Asked for again only after a year, they are strangers. */
const MAX_ROWS = 2000;

export interface Looked {
  note(issuer: IssuerId): void;
  /** The last first. */
  recent(): IssuerId[];
  /** Looked at on that day or later. */
  since(day: IsoDate): ReadonlySet<IssuerId>;
}

function isDays(row: unknown): row is Record<IssuerId, IsoDate> {
  return (
    typeof row === 'object' && row !== null && Object.values(row).every((day) => typeof day === 'string')
  );
}

export async function openLooked(
  table: WorkTable,
  today: () => IsoDate,
  logError: (where: string, error: unknown) => void,
): Promise<Looked> {
  const found = await table.get(ROW).catch(() => undefined);
  const entries = isDays(found) ? Object.entries(found) : [];
  const days = new Map(entries.sort(([, a], [, b]) => (a < b ? -1 : 1)));
  return {
    note(issuer) {
      const known = days.get(issuer) === today();
      days.delete(issuer);
      days.set(issuer, today());
      if (known) return;
      const row = Object.fromEntries([...days].slice(-MAX_ROWS));
      table.write({ put: [[ROW, row]], remove: [], facts: [] }).catch((error) => logError('looked', error));
    },
    recent: () => [...days.keys()].slice(-RECENT).reverse(),
    since: (day) => new Set([...days].filter(([, last]) => last >= day).map(([issuer]) => issuer)),
  };
}
