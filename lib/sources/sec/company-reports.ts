import { z } from 'zod';
import type { IsoDate } from '@/lib/facts/fact';

/** One figure as one filing stated it. `fy` and `fp` describe the filing, not the period: never key on them. */
export interface ReportedFigure {
  start: IsoDate | null;
  end: IsoDate;
  val: number;
  accn: string;
  fy: number | null;
  fp: string | null;
  form: string;
  filed: IsoDate;
}

/** What a company stated in its filings: tag → unit → figures, in filing order. */
export interface CompanyReports {
  cik: number;
  name: string;
  tags: ReadonlyMap<string, Readonly<Record<string, readonly ReportedFigure[]>>>;
}

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const figure = z.object({
  start: isoDate.nullish().transform((start) => start ?? null),
  end: isoDate,
  val: z.number(),
  accn: z.string(),
  fy: z
    .number()
    .nullish()
    .transform((fy) => fy ?? null),
  fp: z
    .string()
    .nullish()
    .transform((fp) => fp ?? null),
  form: z.string(),
  filed: isoDate,
});

const units = z.record(z.string(), z.array(figure));
const companyConcept = z.object({
  cik: z.coerce.number(),
  entityName: z.string(),
  taxonomy: z.string(),
  tag: z.string(),
  units,
});
const companyFacts = z.object({
  cik: z.coerce.number(),
  entityName: z.string(),
  facts: z.record(z.string(), z.record(z.string(), z.object({ units: z.unknown() }))),
});

/**
 * Reads a `companyfacts` or a `companyconcept` answer of the SEC. Of a whole company only the wanted tags are
 * checked and kept: a large filer has thousands. Throws when the shape is neither.
 */
export function parseCompanyReports(json: unknown, wanted: ReadonlySet<string>): CompanyReports {
  const concept = companyConcept.safeParse(json);
  if (concept.success) {
    const { cik, entityName, tag, units } = concept.data;
    return { cik, name: entityName, tags: new Map([[tag, units]]) };
  }
  const { cik, entityName, facts } = companyFacts.parse(json);
  const tags = new Map<string, Record<string, ReportedFigure[]>>();
  for (const taxonomy of ['us-gaap', 'ifrs-full']) {
    for (const [tag, stated] of Object.entries(facts[taxonomy] ?? {})) {
      if (wanted.has(tag)) tags.set(tag, units.parse(stated.units));
    }
  }
  return { cik, name: entityName, tags };
}

/** Puts several concept answers of one company side by side; throws on a foreign company among them. */
export function joinReports([first, ...rest]: readonly [
  CompanyReports,
  ...CompanyReports[],
]): CompanyReports {
  const tags = new Map(first.tags);
  for (const reports of rest) {
    if (reports.cik !== first.cik) throw new Error(`CIK ${reports.cik} is not CIK ${first.cik}`);
    for (const [tag, units] of reports.tags) tags.set(tag, units);
  }
  return { cik: first.cik, name: first.name, tags };
}
