/** What “Copy diagnostics” copies: plain lines for whoever mends a fault. English, as the faults in it are. */
import type { Fault } from './fault-log';
import type { RouteTiming } from './timings';

export type Count = readonly [what: string, value: string | number];

export interface Diagnostics {
  versions: readonly Count[];
  counts: readonly Count[];
  timings: readonly RouteTiming[];
  /** When the worker woke, ISO instant: the timings count from then. */
  since: string;
  faults: readonly Fault[];
}

const ABOUT = 'No page text, no addresses, no symbols, no keys, no notes.';

export function diagnosticsText({ versions, counts, timings, since, faults }: Diagnostics): string {
  return [
    'Sector Lens diagnostics',
    ABOUT,
    ...section('Versions', versions.map(line)),
    ...section('Counts', counts.map(line)),
    ...section(`Answers since ${since}`, timings.map(timingLine)),
    ...section('Last faults', faults.map(faultLine)),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', `${title}:`, ...(lines.length > 0 ? lines : ['none']).map((text) => `  ${text}`)];
}

const line = ([what, value]: Count) => `${what}: ${value}`;

function timingLine({ route, answers, failures, median, p95 }: RouteTiming): string {
  const failed = failures > 0 ? `, ${failures} refused or failed` : '';
  return `${route}: ${answers} answers${failed}, median ${median.toFixed(1)} ms, 95 % within ${p95.toFixed(1)} ms`;
}

const faultLine = ({ at, where, what, times }: Fault) =>
  `${at} ${where}${times > 1 ? ` (${times}×)` : ''}: ${what}`;
