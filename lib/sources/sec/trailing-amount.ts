import type { IsoDate } from '@/lib/facts/fact';
import type { CompanyReports } from './company-reports';
import { chainTo, knownFigures, newestPeriodEnd } from './trailing-chain';

export interface TrailingAmount {
  value: number;
  currency: string;
  period_end: IsoDate;
  filed: IsoDate;
  annual_only: boolean;
}

/** Twelve months of an amount such as revenue, by the first tag that reaches the newest period; null without one. */
export function trailingAmount(
  reports: CompanyReports,
  tags: readonly string[],
  filedBy: IsoDate,
): TrailingAmount | null {
  const found = tags.flatMap((tag) =>
    Object.entries(reports.tags.get(tag) ?? {}).flatMap(([unit, figures]) => {
      if (!/^[A-Z]{3}$/.test(unit)) return [];
      const chain = chainTo(knownFigures(figures, filedBy));
      if ('lacking' in chain) return [];
      const { year, current, prior } = chain;
      const value = year.val + (current?.val ?? 0) - (prior?.val ?? 0);
      const newest = current ?? year;
      return [
        { value, currency: unit, period_end: newest.end, filed: newest.filed, annual_only: chain.annualOnly },
      ];
    }),
  );
  const end = newestPeriodEnd(found.map(({ period_end }) => ({ end: period_end })));
  return found.find(({ period_end }) => period_end === end) ?? null;
}
