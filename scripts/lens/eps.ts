/** `lens eps`: trailing EPS out of an SEC companyfacts or companyconcept file, as known on a day. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type CompanyReports, joinReports, parseCompanyReports } from '@/lib/sources/sec/company-reports';
import { type TrailingEps, TTM_TAGS, trailingEps } from '@/lib/sources/sec/ttm-eps';

import { UsageError } from './usage-error';

const USAGE =
  'lens eps <companyfacts.json[.gz]> [<companyconcept.json> …] --filed-by YYYY-MM-DD [--filed-by …] [--json]';

/** Prints the EPS known on each day asked for; several concept files of one company are read together. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = read(args);
  const days = values['filed-by'] ?? [];
  if (positionals.length === 0 || days.length === 0) throw new UsageError(`usage: ${USAGE}`);
  const odd = days.find((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)));
  if (odd !== undefined) throw new UsageError(`--filed-by ${odd} is not a date; write YYYY-MM-DD`);

  const [first, ...rest] = await Promise.all(positionals.map(readReports));
  if (!first) return;
  const reports = joinReports([first, ...rest]);
  const results = days.map((day) => trailingEps(reports, day));
  console.log(
    values.json ? JSON.stringify(results.map(asPrinted), null, 2) : results.map(inWords).join('\n'),
  );
}

/** The figure and what it is made of; a reason in place of one. */
const asPrinted = ({ filed_by, value, reason, method, period_end, split_factor, parts }: TrailingEps) => ({
  filed_by,
  value,
  method,
  period_end,
  split_factor,
  parts,
  ...(value === null ? { reason } : {}),
});

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { 'filed-by': { type: 'string', multiple: true }, json: { type: 'boolean' } },
    });
  } catch {
    throw new UsageError(`usage: ${USAGE}`);
  }
}

async function readReports(path: string): Promise<CompanyReports> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`${path} cannot be read`);
  });
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (zipped ? gunzipSync(bytes) : bytes).toString('utf8');
  try {
    return parseCompanyReports(JSON.parse(text), TTM_TAGS);
  } catch {
    throw new UsageError(`${path} is neither a companyfacts nor a companyconcept file`);
  }
}

function inWords(eps: TrailingEps): string {
  if (eps.value === null) return `${eps.filed_by}  no figure: ${eps.reason}`;
  const span = eps.method === 'FY' ? 'fiscal year' : 'twelve months';
  const notes = [
    eps.split_factor === 1 ? null : `split factor ${eps.split_factor}`,
    eps.annual_only ? 'files yearly only' : null,
    eps.stale ? 'stale' : null,
  ].filter((note) => note !== null);
  const head = `${eps.filed_by}  ${eps.value.toFixed(2)} ${eps.currency} per share, ${span} to ${eps.period_end}`;
  const signs = eps.method === 'FY' ? [' '] : [' ', '+', '-'];
  const parts = eps.parts.map(
    (part, index) =>
      `    ${signs[index]} ${part.val.toFixed(2).padStart(9)}  ${part.start} to ${part.end}  ${part.form} filed ${part.filed}`,
  );
  return [[head, ...notes].join(', '), ...parts].join('\n');
}
