/** Policy and macro facts live in one dated file; rules read them, never state them. */
import { daysBetween } from '../facts/calendar';
import type { IsoDate } from '../facts/fact';
import { language } from '../words/say';
import policy from './data/policy.json';

export interface PolicyEvent {
  date: IsoDate;
  what: string;
  what_zh: string;
  /** The day somebody last made sure of it. */
  confirmed_on: IsoDate | null;
}

/**
 * The newest decision at hand. `value` as a share of one, the middle where the bank sets a range; `printed` as the bank
 * writes it.
 */
interface PolicyRate extends PolicyEvent {
  value: number;
  printed: string;
  source: string;
  url: string;
}

export interface PolicyFile {
  checked_on: IsoDate;
  /** Left out while nobody could verify a dated figure: rules then say that it is missing. */
  policy_rate?: PolicyRate;
  eu_ai_act: PolicyEvent[];
  eu_ai_act_source: { source: string; url: string };
  us_chip_export: PolicyEvent[];
  us_chip_export_source: { source: string; url: string };
}

export const POLICY: PolicyFile = policy;

/** What an entry is about, in the reader's language. */
export function policyWords({ what, what_zh }: PolicyEvent): string {
  return language() === 'zh-CN' ? what_zh : what;
}

/** The first milestone on or after a day; null when all have passed. */
export function nextMilestone(events: readonly PolicyEvent[], now: IsoDate): PolicyEvent | null {
  return events.find(({ date }) => date >= now) ?? null;
}

/** The last change up to a day; null when there was none yet. */
export function latestChange(events: readonly PolicyEvent[], now: IsoDate): PolicyEvent | null {
  return events.findLast(({ date }) => date <= now) ?? null;
}

const MAX_DAYS = 200;

/** Entries older than 200 days that nobody confirmed within 200 days; the build fails on any. */
export function unconfirmedPolicy(
  now: IsoDate,
  { policy_rate, eu_ai_act, us_chip_export } = POLICY,
): string[] {
  const entries: PolicyEvent[] = [...(policy_rate ? [policy_rate] : []), ...eu_ai_act, ...us_chip_export];
  return entries
    .filter(({ date, confirmed_on }) => {
      const latest = confirmed_on !== null && confirmed_on > date ? confirmed_on : date;
      return daysBetween(latest, now) > MAX_DAYS;
    })
    .map(({ date, what }) => `${date} ${what}`);
}
