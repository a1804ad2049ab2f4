import { type MouseEvent, useMemo, useState } from 'react';
import { formatChange, formatMultiple } from '@/lib/context/format';
import type { SectorCompany } from '@/lib/context/sector-picture';
import type { Box } from '@/lib/overlay/bridge';
import { roleLabel } from '@/lib/universe/labels';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';
import { type Sorting, type SortKey, sortCompanies } from './sort-companies';
import { layerWords, ratioWords, tierWords } from './words';

interface Props {
  companies: readonly SectorCompany[];
  onOpen(subject: { issuer: string; name: string; anchor: Box }): void;
}

const COLUMNS: readonly { key: SortKey; label: () => string; figure: boolean }[] = [
  { key: 'name', label: () => say('sector_column_company'), figure: false },
  { key: 'layer', label: () => say('sector_column_layer'), figure: false },
  { key: 'tier', label: () => say('sector_column_tier'), figure: false },
  { key: 'role', label: () => say('sector_column_role'), figure: false },
  { key: 'ratio', label: () => say('sector_column_ratio'), figure: true },
  { key: 'multiple', label: () => say('sector_column_multiple'), figure: true },
  { key: 'growth', label: () => say('sector_column_growth'), figure: true },
  { key: 'as_of', label: () => say('sector_column_as_of'), figure: true },
];

function Head({ sorting, onSort }: { sorting: Sorting; onSort(sorting: Sorting): void }) {
  return (
    <thead>
      <tr>
        {COLUMNS.map(({ key, label, figure }) => {
          const isSorted = sorting.key === key;
          const direction = sorting.descending ? 'descending' : 'ascending';
          return (
            <th
              key={key}
              scope="col"
              aria-sort={isSorted ? direction : undefined}
              data-figure={figure || undefined}
            >
              <button
                type="button"
                onClick={() => onSort({ key, descending: isSorted ? !sorting.descending : false })}
              >
                {label()}
                <span aria-hidden="true">{isSorted ? (sorting.descending ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Row({ company, onOpen }: { company: SectorCompany; onOpen(event: MouseEvent): void }) {
  const { multiple, growth, as_of, band } = company;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="company-name" onClick={onOpen}>
          {company.name}
        </button>{' '}
        <small>{company.symbol}</small>
      </th>
      <td>{layerWords(company.layer)}</td>
      <td>{tierWords(company.tier)}</td>
      <td>{roleLabel(company.role)}</td>
      <td data-figure data-state={company.state}>
        {ratioWords(company)}
      </td>
      <td data-figure>
        {multiple === null ? (
          '–'
        ) : (
          <span className="band" data-band={band}>
            {formatMultiple(multiple)}
          </span>
        )}
      </td>
      <td data-figure>{growth === null ? '–' : formatChange(growth)}</td>
      <td data-figure>{as_of === null ? '–' : formatDate(as_of)}</td>
    </tr>
  );
}

/** The chart for those who would rather read; who has no ratio is in it, too, with the reason. */
export function CompanyTable({ companies, onOpen }: Props) {
  const [sorting, setSorting] = useState<Sorting>({ key: 'layer', descending: false });
  const rows = useMemo(() => sortCompanies(companies, sorting), [companies, sorting]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must scroll by keyboard
    <section className="long" tabIndex={0} aria-label={say('sector_view_table')}>
      <table className="figures companies">
        <caption>{say('sector_table_caption', companies.length)}</caption>
        <Head sorting={sorting} onSort={setSorting} />
        <tbody>
          {rows.map((company) => (
            <Row
              key={company.issuer}
              company={company}
              onOpen={({ currentTarget }) => {
                const { left, top, right, bottom } = currentTarget.getBoundingClientRect();
                onOpen({ issuer: company.issuer, name: company.name, anchor: { left, top, right, bottom } });
              }}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
