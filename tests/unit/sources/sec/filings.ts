/** Invented filings of an invented company, in the shape the SEC states them. */
import type { CompanyReports, ReportedFigure } from '@/lib/sources/sec/company-reports';

export interface Stated {
  tag: string;
  unit: string;
  start: string;
  end: string;
  val: number;
}

export interface Filing {
  form: string;
  filed: string;
  figures: Stated[];
}

const EPS = 'EarningsPerShareDiluted';

/** EPS of one period with what stands behind it; leave out what the filing does not say. */
export function period(
  start: string,
  end: string,
  stated: { eps?: number; income?: number; shares?: number; tag?: string; unit?: string },
): Stated[] {
  const { eps, income, shares, tag = EPS, unit = 'USD/shares' } = stated;
  const figures: Stated[] = [];
  if (eps !== undefined) figures.push({ tag, unit, start, end, val: eps });
  if (income !== undefined)
    figures.push({ tag: 'NetIncomeLoss', unit: unit.slice(0, 3), start, end, val: income });
  if (shares !== undefined) {
    figures.push({
      tag: 'WeightedAverageNumberOfDilutedSharesOutstanding',
      unit: 'shares',
      start,
      end,
      val: shares,
    });
  }
  return figures;
}

export const filing = (form: string, filed: string, ...periods: Stated[][]): Filing => ({
  form,
  filed,
  figures: periods.flat(),
});

/** All filings as one company's reports; `fy` and `fp` are deliberately those of the filing, as the SEC has it. */
export function reportsOf(filings: readonly Filing[]): CompanyReports {
  const tags = new Map<string, Record<string, ReportedFigure[]>>();
  for (const [index, { form, filed, figures }] of filings.entries()) {
    for (const { tag, unit, start, end, val } of figures) {
      const units = tags.get(tag) ?? {};
      tags.set(tag, units);
      const list = units[unit] ?? [];
      units[unit] = list;
      const fp = form.startsWith('10-Q') ? 'Q2' : 'FY';
      list.push({ start, end, val, accn: `acc-${index}`, fy: Number(filed.slice(0, 4)), fp, form, filed });
    }
  }
  return { cik: 1, name: 'Synthetic Systems', tags };
}
