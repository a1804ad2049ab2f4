/** Every source the extension knows, in the order the options show them. */
import { ALPHA_VANTAGE, createAlphaVantage } from './alpha-vantage';
import { createEcb, ECB } from './ecb/ecb-source';
import { createFinnhub, FINNHUB } from './finnhub';
import { createFmp, FMP } from './fmp';
import { createSec, SEC } from './sec/sec-source';
import type { Source, SourceDeps, SourceId, SourceTraits } from './source';
import { createYahooChart, YAHOO_CHART } from './yahoo/chart-source';

/** Sources with an address of their own; the pack and the reader's own file come in by other doors. */
const CREATORS = {
  sec: createSec,
  ecb: createEcb,
  finnhub: createFinnhub,
  fmp: createFmp,
  'alpha-vantage': createAlphaVantage,
  'yahoo-chart': createYahooChart,
} as const satisfies Partial<Record<SourceId, (deps: SourceDeps) => Source>>;

export type ProviderId = keyof typeof CREATORS;

export const PROVIDERS: readonly (SourceTraits & { id: SourceId })[] = [
  SEC,
  ECB,
  FINNHUB,
  FMP,
  ALPHA_VANTAGE,
  YAHOO_CHART,
];

export const isProviderId = (id: string): id is ProviderId => Object.hasOwn(CREATORS, id);

export const createProvider = (id: ProviderId, deps: SourceDeps): Source => CREATORS[id](deps);
