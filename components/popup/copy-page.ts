/** What the popup lists, for a note or a spreadsheet; every row says of which day it is and whose figures it rests on. */
import { footerOf } from '@/lib/context/method';
import type { SectorContext } from '@/lib/context/sector-context';
import { say, sayCount } from '@/lib/words/say';
import type { PageRow } from './page-lens';

export type CopyKind = 'text' | 'csv';

const rounded = (value: number | null, digits: number) =>
  value === null ? null : Number(value.toFixed(digits));

const tierOf = ({ tier }: SectorContext) => (tier ? say(`common_tier_${tier.value}`) : null);

function sourcesOf({ sources }: SectorContext): string {
  return [...new Set(sources.map(({ source }) => source))].join('; ');
}

function lineOf({ context, count }: PageRow): string {
  const { name, symbol, layer_label, role_label, valuation } = context;
  const parts = [
    symbol === null ? name : say('context_sourced', name, symbol),
    layer_label,
    tierOf(context),
    role_label,
    valuation.badge,
    valuation.words === valuation.badge ? null : valuation.words,
    valuation.as_of,
    sayCount('popup_mentions', count),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** One line a company under the page's address, the sources of all at the foot. */
export function pageText(rows: readonly PageRow[], url: string): string {
  const days = rows.flatMap(({ context }) => context.sources.map(({ as_of }) => as_of)).sort();
  const sources = [...new Set(rows.flatMap(({ context }) => context.sources.map(({ source }) => source)))];
  return [
    say('common_pair', sayCount('popup_companies', rows.length), url),
    ...rows.map(lineOf),
    '',
    ...(sources.length === 0 ? [] : [say('common_pair', say('card_sources'), sources.join('; '))]),
    footerOf(days.at(-1) ?? null),
  ].join('\n');
}

/** Loaded when it is asked for: the writer of CSV is half as large as the popup. */
export async function pageCsv(rows: readonly PageRow[]): Promise<string> {
  const { toCsv } = await import('@/lib/export/csv');
  const columns = [
    say('sector_column_company'),
    say('sector_column_symbol'),
    say('sector_column_layer'),
    say('sector_column_tier'),
    say('sector_column_role'),
    say('popup_column_mentions'),
    say('popup_column_kind'),
    say('popup_column_ratio'),
    say('sector_column_multiple'),
    say('sector_column_state'),
    say('sector_column_source'),
    say('sector_column_date'),
  ];
  const cells = rows.map(({ context, count }) => {
    const { valuation } = context;
    return [
      context.name,
      context.symbol,
      context.layer_label,
      tierOf(context),
      context.role_label,
      count,
      valuation.ratio_kind === null ? null : say(`context_ratio_${valuation.ratio_kind}`),
      rounded(valuation.ratio, 2),
      rounded(valuation.multiple, 3),
      valuation.words,
      sourcesOf(context),
      valuation.as_of,
    ];
  });
  return toCsv(columns, cells);
}
