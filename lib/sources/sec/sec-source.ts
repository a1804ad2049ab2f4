import { z } from 'zod';
import type { Fact } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';
import { say } from '@/lib/words/say';
import { type Answer, ask, concernsTheSource, type Question, type Trouble } from '../answer';
import { today } from '../days';
import { ordinaryLine, primaryLine } from '../market-line';
import { oneByOne, type Told } from '../one-by-one';
import type { Source, SourceDeps, SourceTraits } from '../source';
import { type CompanyReports, joinReports, parseCompanyReports } from './company-reports';
import { daysBetween } from './periods';
import { SPLIT_TAG, statedSplits } from './stated-splits';
import { trailingAmount } from './trailing-amount';
import { trailingEps } from './ttm-eps';

export const SEC: SourceTraits = {
  id: 'sec',
  label: 'SEC EDGAR',
  url: 'https://www.sec.gov/search-filings/edgar-application-programming-interfaces',
  quality: 'official',
  get sees() {
    return say('sources_sees_sec');
  },
  caution: null,
  tells: ['eps_ttm', 'eps_fy', 'net_income_ttm', 'revenue_ttm', 'shares'],
  hosts: ['https://data.sec.gov/*'],
  key: { needed: false, url: null },
  // Its rule is ten a second for everything a person does there; half leaves room for the person.
  limits: { perSecond: 5, burst: 5, perDay: null },
  companiesPerFetch: 1,
  requestsPerCompany: 5,
  lifetimeHours: 24,
};

/** After too many requests the address is free again when it stayed below the limit for ten minutes. */
const BLOCK_MS = 10 * 60_000;
/** A tag whose newest period is older than this was given up for another one. */
const ABANDONED_DAYS = 400;

/** Tried in order until one reaches the present. */
const CONCEPTS = {
  eps: [
    'us-gaap/EarningsPerShareDiluted',
    'us-gaap/EarningsPerShareBasicAndDiluted',
    'us-gaap/EarningsPerShareBasic',
    'ifrs-full/DilutedEarningsLossPerShare',
    'ifrs-full/BasicEarningsLossPerShare',
  ],
  shares: ['us-gaap/WeightedAverageNumberOfDilutedSharesOutstanding'],
  splits: [`us-gaap/${SPLIT_TAG}`],
  income: [
    'us-gaap/NetIncomeLoss',
    'ifrs-full/ProfitLossAttributableToOwnersOfParent',
    'ifrs-full/ProfitLoss',
  ],
  revenue: [
    'us-gaap/RevenueFromContractWithCustomerExcludingAssessedTax',
    'us-gaap/Revenues',
    'ifrs-full/Revenue',
    'ifrs-full/RevenueFromContractsWithCustomers',
  ],
} as const;

const tagOf = (concept: string): string => concept.slice(concept.indexOf('/') + 1);

/** A concept's answer; whatever is none fails like any other shape. */
const reportsOf = (tag: string) =>
  z.unknown().transform((json, context): CompanyReports => {
    try {
      return parseCompanyReports(json, new Set([tag]));
    } catch {
      context.addIssue('neither a concept nor a company');
      return z.NEVER;
    }
  });

const judge: Question<z.ZodUnknown>['judge'] = (text) => {
  if (/Undeclared Automated Tool/i.test(text)) {
    return {
      reason: 'blocked',
      message: say('sources_trouble_robot'),
    };
  }
  if (/Request Rate Threshold Exceeded/i.test(text)) {
    return {
      reason: 'rate-limited',
      message: say('sources_trouble_sec_wait'),
      waitMs: BLOCK_MS,
    };
  }
  return null;
};

/** Trailing EPS, revenue, net income and share count out of the filings; yearly figures for 20-F and 40-F filers. */
export function createSec({ http, now }: SourceDeps): Source {
  async function concept(cik: number, name: string, signal: AbortSignal): Promise<Answer<CompanyReports>> {
    const answer = await ask(http, {
      url: `https://data.sec.gov/api/xbrl/companyconcept/CIK${String(cik).padStart(10, '0')}/${name}.json`,
      signal,
      maxBytes: 4_000_000,
      schema: reportsOf(tagOf(name)),
      now: now(),
      judge,
    });
    if (!answer.ok || answer.value.cik === cik) return answer;
    return { ok: false, trouble: { reason: 'refused', message: say('sources_trouble_other_company') } };
  }

  /** The concepts that exist, up to the first that is in use now; trouble other than "not there" ends it. */
  async function inUse(
    cik: number,
    names: readonly string[],
    signal: AbortSignal,
  ): Promise<{ found: CompanyReports[]; date: Date | null; trouble: Trouble | null }> {
    const found: CompanyReports[] = [];
    let date: Date | null = null;
    for (const name of names) {
      const answer = await concept(cik, name, signal);
      if (!answer.ok) {
        if (answer.trouble.reason === 'unknown-symbol') continue;
        return { found, date, trouble: answer.trouble };
      }
      date = answer.date;
      found.push(answer.value);
      if (daysBetween(newestEnd(answer.value), today(now(), date)) < ABANDONED_DAYS) break;
    }
    return { found, date, trouble: null };
  }

  async function tell(issuer: Issuer, signal: AbortSignal): Promise<Told> {
    if (issuer.cik === null)
      return {
        ok: false,
        trouble: { reason: 'unknown-symbol', message: say('sources_trouble_no_sec_number') },
      };
    const { cik } = issuer;
    const eps = await inUse(cik, CONCEPTS.eps, signal);
    if (eps.trouble) return { ok: false, trouble: eps.trouble };
    const [first, ...rest] = eps.found;
    if (!first)
      return { ok: false, trouble: { reason: 'no-figure', message: say('sources_trouble_no_eps') } };

    const evidence: CompanyReports[] = [];
    for (const names of [CONCEPTS.shares, CONCEPTS.splits, CONCEPTS.income, CONCEPTS.revenue]) {
      const more = await inUse(cik, names, signal);
      // The EPS stands without them, so only trouble that would meet the next company too ends it here.
      if (more.trouble && concernsTheSource(more.trouble)) return { ok: false, trouble: more.trouble };
      evidence.push(...more.found);
    }
    const reports = joinReports([first, ...rest, ...evidence]);
    return factsOf(issuer, reports, today(now(), eps.date));
  }

  return {
    traits: SEC,
    covers: (issuer) => issuer.cik !== null && issuer.status === 'listed' && issuer.type === 'equity',
    fetch: (issuers, signal) => oneByOne(issuers, signal, (issuer) => tell(issuer, signal)),
  };
}

function newestEnd(reports: CompanyReports): string {
  const figures = [...reports.tags.values()].flatMap((units) => Object.values(units).flat());
  return figures.reduce(
    (newest, { end, filed }) => (end <= filed && end > newest ? end : newest),
    '1970-01-01',
  );
}

function factsOf(issuer: Issuer, reports: CompanyReports, day: string): Told {
  const eps = trailingEps(reports, day);
  const newest = eps.parts
    .map(({ filed }) => filed)
    .toSorted()
    .at(-1);
  if (eps.value === null || eps.currency === null || newest === undefined) {
    return {
      ok: false,
      trouble: { reason: 'no-figure', message: say('sources_trouble_no_year', String(eps.reason)) },
    };
  }
  const share = ordinaryLine(issuer);
  const line = primaryLine(issuer);
  if (!line || !share) {
    const message = say('sources_trouble_no_receipt_ratio');
    return { ok: false, trouble: { reason: 'no-figure', message } };
  }
  const shared = { issuer: issuer.id, source: SEC.id, quality: SEC.quality };
  // Of a later split than the newest report only totals can be compared, whichever way it went.
  const pending = statedSplits(reports, day).some((split) => split.day > newest && split.day <= day);
  const flags = [...(eps.annual_only ? ['fy_not_ttm'] : []), ...(pending ? ['split_pending'] : [])];
  const marked = flags.length > 0 ? { flags } : {};
  const facts: Fact[] = [
    {
      ...shared,
      ...marked,
      symbol: share.symbol,
      metric: eps.annual_only ? 'eps_fy' : 'eps_ttm',
      value: eps.value,
      currency: eps.currency,
      // The day it became known: a split after it makes the figure one of the old basis.
      as_of: newest,
      period_end: eps.period_end,
    },
  ];
  for (const [metric, names] of [
    ['net_income_ttm', CONCEPTS.income],
    ['revenue_ttm', CONCEPTS.revenue],
  ] as const) {
    const amount = trailingAmount(reports, names.map(tagOf), day);
    // An amount of another period than the EPS would make ratios of two dates.
    if (!amount || amount.period_end !== eps.period_end) continue;
    const { value, currency, filed: as_of, period_end, annual_only } = amount;
    const flags = annual_only ? { flags: ['fy_not_ttm'] } : {};
    facts.push({ ...shared, ...flags, symbol: line.symbol, metric, value, currency, as_of, period_end });
  }
  const shares = newestShares(reports, eps.period_end, newest);
  if (shares !== null) {
    const flags = ['weighted_diluted'];
    const { period_end } = eps;
    facts.push({
      ...shared,
      flags,
      symbol: share.symbol,
      metric: 'shares',
      value: shares,
      currency: null,
      as_of: newest,
      period_end,
    });
  }
  return { ok: true, facts };
}

/** Diluted shares behind the newest period: the latest start is the quarter, nearest to what trades now. */
function newestShares(reports: CompanyReports, end: string | null, filed: string): number | null {
  const counts = (reports.tags.get(tagOf(CONCEPTS.shares[0]))?.shares ?? []).filter(
    (figure) => figure.end === end && figure.filed <= filed && figure.val > 0,
  );
  return counts.toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1)).at(-1)?.val ?? null;
}
