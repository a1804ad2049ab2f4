import { z } from 'zod';
import type { IsoDate, Metric } from '@/lib/facts/fact';
import { METRICS } from '@/lib/facts/metrics';
import { say } from '@/lib/words/say';
import type { Http } from '../http';
import type { FailureReason, Source, SourceResult, SourceTraits } from '../source';
import { openPack } from './pack-file';
import { retiredAfter, trustedKeys } from './pack-keys';

/** Where a team or the project publishes its pack; both are settings of the build. */
export interface PackAddress {
  url: string;
  /** 32 bytes each, base64: the oldest first, so that a newer one can retire it. */
  publicKeys: readonly string[];
}

/** What is kept of the last pack, so that an older one is refused and an unchanged one is not sent again. */
const packMemo = z.object({
  built_at: z.string(),
  validators: z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }),
  retired: z.array(z.string()).default([]),
});

/** The memo of a pack whose facts were deleted: it is sent again, but no older one and none of a retired key. */
export function memoWithoutAnswer(memo: unknown): unknown {
  const last = packMemo.safeParse(memo).data;
  return last && { ...last, validators: { etag: null, lastModified: null } };
}

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
    get label() {
      return say('sources_pack_label');
    },
    url: origin,
    quality: 'vendor',
    get sees() {
      return say('sources_sees_pack', host);
    },
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
    if (status !== 200) return fail('unavailable', say('sources_trouble_no_pack', status));

    const trusted = await trustedKeys(address.publicKeys);
    const retired = last?.retired ?? [];
    const opened = await openPack(body, trusted, retired);
    if (!opened.ok) return fail('refused', opened.why);
    const { built_at, universe, snapshot, siteFixes, signer, retires } = opened.pack;
    if (last && built_at < last.built_at) return fail('refused', say('sources_trouble_pack_older'));
    if (snapshot.as_of < bundledAsOf) return fail('refused', say('sources_trouble_pack_before_bundle'));
    const latest = Math.max(now().getTime(), date?.getTime() ?? 0) + DAY_MS;
    if (Date.parse(built_at) > latest) return fail('refused', say('sources_trouble_pack_future', built_at));
    const memo: z.infer<typeof packMemo> = {
      built_at,
      validators,
      retired: retiredAfter(trusted, signer, retires, retired),
    };
    const { facts, sources } = snapshot;
    return { facts, failures: [], universe, siteFixes: { built_at, fixes: siteFixes }, sources, memo };
  }

  return { traits: packTraits(address), covers: () => true, fetch: (_issuers, signal) => fetch(signal) };
}
