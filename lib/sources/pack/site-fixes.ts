/** What a pack says about single sites: where marking is off, and which parts of a page it leaves alone. */
import { z } from 'zod';
import type { IsoDate } from '@/lib/facts/fact';
import type { ReadingFix } from '@/lib/universe/lexicon';

export interface SiteFix {
  /** `finance.example.com`: this host alone, not those below it. */
  host: string;
  off?: boolean;
  /** CSS selectors of parts that are not read. */
  skip?: string[];
  /** An attribute that holds the symbol an element is about. */
  hint?: string;
}

/** As kept: with the instant of the pack they came in. */
export interface DatedFixes {
  built_at: string;
  fixes: readonly SiteFix[];
}

const MOST_FIXES = 200;
const MOST_SELECTORS = 20;
/** Of all fixes together: every page of every site reads them. */
const MOST_CHARS = 20_000;
const DAYS_IN_FORCE = 30;
const DAY_MS = 86_400_000;

/** Names, ids, classes, attributes and what joins them; nothing that a browser would have to search for. */
const SELECTOR = /^[\w\s.#[\]="^$*~|>+-]+$/;

const siteFix = z.strictObject({
  host: z
    .string()
    .max(253)
    .regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/),
  off: z.boolean().exactOptional(),
  skip: z.array(z.string().min(1).max(200).regex(SELECTOR)).max(MOST_SELECTORS).exactOptional(),
  hint: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9-]*$/)
    .exactOptional(),
});

/** The sound ones among them, in their order; a broken entry costs nobody the others. */
export function parseSiteFixes(raw: unknown): SiteFix[] {
  if (!Array.isArray(raw)) return [];
  let chars = 0;
  return raw
    .slice(0, MOST_FIXES)
    .flatMap((one: unknown) => siteFix.safeParse(one).data ?? [])
    .filter((fix) => {
      chars += JSON.stringify(fix).length;
      return chars <= MOST_CHARS;
    });
}

/** Fixes older than thirty days hold no more, so that a forgotten one cannot keep a site off; rows of other shapes neither. */
export function fixesInForce(kept: unknown, now: Date): DatedFixes | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { built_at, fixes } = kept as Partial<DatedFixes>;
  const age = now.getTime() - Date.parse(String(built_at));
  return typeof built_at === 'string' && age <= DAYS_IN_FORCE * DAY_MS
    ? { built_at, fixes: parseSiteFixes(fixes) }
    : null;
}

/** Hosts that a fix switches off, and the day of the pack that says so. */
export function hostsOffByFix(dated: DatedFixes | null): ReadonlyMap<string, IsoDate> {
  const day = dated?.built_at.slice(0, 10) ?? '';
  return new Map(dated?.fixes.flatMap(({ host, off }) => (off ? [[host, day] as const] : [])));
}

/** What the scan scripts are to know of a site besides whether it is off. */
export function readingFixes(dated: DatedFixes | null): ReadingFix[] {
  return (dated?.fixes ?? []).flatMap(({ host, skip, hint }) =>
    skip || hint ? [{ host, ...(skip && { skip }), ...(hint && { hint }) }] : [],
  );
}
