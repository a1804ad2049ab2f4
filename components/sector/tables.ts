/** The page's figures as CSV; every table says where its figures are from and of which day they are. */
import type { SectorPicture } from '@/lib/context/sector-picture';
import { toCsv } from '@/lib/export/csv';
import { roleLabel } from '@/lib/universe/labels';
import { say } from '@/lib/words/say';
import { layerWords, ratioWords, tierWords } from './words';

const rounded = (value: number | null, digits: number) =>
  value === null ? null : Number(value.toFixed(digits));

export function companiesCsv(companies: SectorPicture['companies']): string {
  const columns = [
    say('sector_column_company'),
    say('sector_column_symbol'),
    say('sector_column_layer'),
    say('sector_column_tier'),
    say('sector_column_role'),
    say('sector_column_ratio'),
    say('sector_column_state'),
    say('sector_column_multiple'),
    say('sector_column_growth'),
    say('sector_column_source'),
    say('sector_column_date'),
  ];
  const rows = companies.map((company) => [
    company.name,
    company.symbol,
    layerWords(company.layer),
    tierWords(company.tier),
    roleLabel(company.role),
    rounded(company.ratio, 2),
    company.state === 'placed' ? null : ratioWords(company),
    rounded(company.multiple, 3),
    rounded(company.growth, 4),
    company.source,
    company.as_of,
  ]);
  return toCsv(columns, rows);
}

export function historyCsv({ history }: SectorPicture): string {
  const columns = [
    say('sector_column_date'),
    say('sector_history_ai'),
    `${say('sector_history_ai')} ${say('sector_history_n')}`,
    say('sector_history_control'),
    `${say('sector_history_control')} ${say('sector_history_n')}`,
    say('sector_column_source'),
  ];
  const rows = history.map(({ date, ai, non_ai }) => [
    date,
    ai?.median ?? null,
    ai?.n ?? null,
    non_ai?.median ?? null,
    non_ai?.n ?? null,
    say('sector_history_source'),
  ]);
  return toCsv(columns, rows);
}

export function growthCsv({ growth, companies }: SectorPicture): string {
  const columns = [
    say('sector_column_layer'),
    say('sector_growth_axis'),
    say('sector_growth_known'),
    say('sector_column_source'),
    say('sector_column_date'),
  ];
  const rows = growth.map(({ layer, median, n }) => {
    const known = companies.filter((company) => company.layer === layer && company.growth !== null);
    const dates = known.flatMap(({ as_of }) => as_of ?? []).sort();
    const sources = new Set(known.flatMap(({ source }) => source ?? []));
    return [layerWords(layer), rounded(median, 4), n, [...sources].join(' · ') || null, dates.at(-1) ?? null];
  });
  return toCsv(columns, rows);
}
