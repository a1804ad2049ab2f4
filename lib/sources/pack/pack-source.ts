import { z } from 'zod';
import type { IsoDate, Metric } from '@/lib/facts/fact';
import { METRICS } from '@/lib/facts/metrics';
import type { Http } from '../http';
import type { FailureReason, Source, SourceResult, SourceTraits } from '../source';
import { openPack } from './pack-file';

/** Where a team or the project publishes its pack; both are settings of the build. */
export interface PackAddress {
  url: string;
  /** 32 bytes, base64. */
  publicKey: string;
}

/** What is kept of the last pack, so that an older one is refused and an unchanged one is not sent again. */
const packMemo = z.object({
  built_at: z.string(),
  validators: z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }),
});

export interface PackDeps {
  http: Http;
  now: () => Date;
  address: PackAddress;
  /** The memo of the last result that was kept. */
  recall: () => Promise<unknown>;
  /** Date of the bundled picture: a pack from before it brings nothing. */
  bundledAsOf: IsoDate;
}

const MAX_BYTES = 5_000_000;
const DAY_MS = 86_400_000;

export function packTraits({ url }: PackAddress): SourceTraits {
  const { origin, host } = new URL(url);
  return {
    id: 'pack',
    label: 'Daily pack',
    url: origin,
    quality: 'vendor',
    sees: `${host} sees that your browser fetched the file everybody fetches, and not what you read.`,
    caution: null,
    tells: Object.keys(METRICS) as Metric[],
    hosts: [`${origin}/*`],
    key: { needed: false, url: null },
    limits: { perSecond: 1, burst: 1, perDay: 24 },
    companiesPerFetch: null,
    requestsPerCompany: 0,
    lifetimeHours: 20,
  };
}

/** One signed file with everybody's facts: what it says does not depend on who asks. */
export function createPack({ http, now, address, recall, bundledAsOf }: PackDeps): Source {
  const fail = (reason: FailureReason, message: string): SourceResult => ({
    facts: [],
    failures: [{ issuer: null, reason, message }],
  });

  async function fetch(signal: AbortSignal): Promise<SourceResult> {
    const last = packMemo.safeParse(await recall()).data ?? null;
    const outcome = await http.get({
      url: address.url,
      signal,
      maxBytes: MAX_BYTES,
      validators: last?.validators ?? null,
    });
    if (outcome.kind === 'not-modified') return { facts: [], failures: [] };
    if (outcome.kind === 'failed') return fail(outcome.reason, outcome.message);
    const { status, body, validators, date } = outcome.answer;
    if (status !== 200) return fail('unavailable', `The pack is not there (status ${status}).`);

    const key = Uint8Array.from(atob(address.publicKey), (character) => character.charCodeAt(0));
    const opened = await openPack(body, key);
    if (!opened.ok) return fail('refused', opened.why);
    const { built_at, universe, snapshot } = opened.pack;
    if (last && built_at < last.built_at) return fail('refused', 'It is older than the pack read last.');
    if (snapshot.as_of < bundledAsOf)
      return fail('refused', 'It is older than the picture that came with the extension.');
    const latest = Math.max(now().getTime(), date?.getTime() ?? 0) + DAY_MS;
    if (Date.parse(built_at) > latest)
      return fail('refused', `It says it was built on ${built_at}, which has not come yet.`);
    const memo: z.infer<typeof packMemo> = { built_at, validators };
    return { facts: snapshot.facts, failures: [], universe, sources: snapshot.sources, memo };
  }

  return { traits: packTraits(address), covers: () => true, fetch: (_issuers, signal) => fetch(signal) };
}
