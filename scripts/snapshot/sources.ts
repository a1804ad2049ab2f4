/** Where the figures of the raw files come from, as the reader sees it. */
import type { SourceInfo } from '@/lib/facts/fact';

export const LISTINGS: SourceInfo = {
  id: 'us-listings',
  label: 'US listing file (Nasdaq screener)',
  url: 'https://github.com/rreichel3/US-Stock-Symbols',
  licence: null,
};

export const SP500: SourceInfo = {
  id: 'sp500-financials',
  label: 'S&P 500 financials file (Yahoo figures)',
  url: 'https://github.com/datasets/s-and-p-500-companies-financials',
  licence: 'ODC-PDDL-1.0',
};

/** Whose figures a repository carries; the repository itself is only the carrier. */
const ORIGIN: Record<string, string> = {
  'bradleygpt/quant-dashboard-pro': 'Yahoo figures',
  'pacificsafetygroup-glitch/edge-scanner-data': 'Yahoo figures',
  'nikthetrip/Fundamentals-Screener': 'SEC filings and Yahoo figures',
  'rvthereyetdeals/scanner-feed': 'Yahoo figures',
  'ryoubox-cpu/jp-stock-data': 'Yahoo figures',
  'rreichel3/US-Stock-Symbols': 'Nasdaq screener',
  'DoDoSomeThing/tw-market-map': 'TWSE, TPEx and MOPS',
  'gattusopierre01-cloud/atlas-terminal': 'Yahoo figures',
  'Rtaiyi/semiconductor-platform': 'Eastmoney figures',
  'chelsqueck58-byte/ai-supply-chain': 'Yahoo figures and filings',
  'ctayh1216-creator/stock-board': 'Yahoo figures',
  'marcomazzon27-prog/analyst-snapshot': 'Yahoo figures',
  'mrezahajilou-ops/stock-data': 'SEC filings',
};

const REPOSITORY = /^github:([^\s/]+\/[^\s@]+)[^@]*@([0-9a-f]{7,40})/;

/** The source of a row written as `github:owner/repo path@commit`; other texts name themselves. */
export function sourceOfRow(text: string): SourceInfo {
  const [, repository, commit] = REPOSITORY.exec(text) ?? [];
  if (repository === undefined || commit === undefined)
    return { id: text, label: text, url: null, licence: null };
  const origin = ORIGIN[repository];
  return {
    id: `${repository}@${commit.slice(0, 7)}`,
    label: origin === undefined ? repository : `${origin} (${repository})`,
    url: `https://github.com/${repository}/tree/${commit}`,
    licence: null,
  };
}
