/** Which figures of which filings add up to the last twelve months. */

import type { IsoDate } from '@/lib/facts/fact';
import { say } from '@/lib/words/say';
import type { ReportedFigure } from './company-reports';
import {
  follows,
  isAnnualForm,
  isForeignAnnualForm,
  isPeriodicForm,
  isYearEarlier,
  type SpanFigure,
  spanKind,
} from './periods';

export interface Chain {
  year: SpanFigure;
  /** Year to date and the same part of the year before, of one report; null when the newest is the annual one. */
  current: SpanFigure | null;
  prior: SpanFigure | null;
  annualOnly: boolean;
}

/** What a reader could have known: spans in periodic reports filed by the day, in filing order. */
export function knownFigures(figures: readonly ReportedFigure[], filedBy: IsoDate): SpanFigure[] {
  return figures
    .filter((figure): figure is SpanFigure => spanKind(figure) !== null)
    .filter(({ form, filed, end }) => filed <= filedBy && isPeriodicForm(form) && end <= filed)
    .sort((a, b) => (a.filed < b.filed ? -1 : a.filed > b.filed ? 1 : 0));
}

export const newestPeriodEnd = (figures: readonly { end: IsoDate }[]): IsoDate =>
  figures
    .map(({ end }) => end)
    .toSorted()
    .at(-1) ?? '';

/** The chain to the newest period, or what is lacking for it. */
export function chainTo(known: readonly SpanFigure[]): Chain | { lacking: string } {
  const periodEnd = newestPeriodEnd(known);
  const annualOnly = known.every(({ form }) => isForeignAnnualForm(form));
  const years = known.filter((figure) => spanKind(figure) === 'year' && isAnnualForm(figure.form));
  const newestYear = years.findLast(({ end }) => end === periodEnd);
  if (newestYear) return { year: newestYear, current: null, prior: null, annualOnly };

  const toDate = known
    .filter((figure) => figure.end === periodEnd && spanKind(figure) !== 'year')
    .map((current) => ({ current, year: years.findLast((year) => follows(current, year)) }))
    .filter((pair): pair is { current: SpanFigure; year: SpanFigure } => pair.year !== undefined);
  if (years.length === 0) return { lacking: say('sources_sec_no_year') };
  const start = toDate.map(({ current }) => current.start).toSorted()[0];
  if (start === undefined) return { lacking: say('sources_sec_no_start') };

  for (const { current, year } of toDate.toReversed()) {
    if (current.start !== start) continue;
    const prior = known.findLast((figure) => figure.accn === current.accn && isYearEarlier(figure, current));
    if (prior) return { year, current, prior, annualOnly };
  }
  return { lacking: say('sources_sec_no_prior') };
}
