/** One evaluation of one condition: what is remembered afterwards, and whether it is to be reported. Pure. */
import type { IsoDate } from '../facts/fact';
import { changeOf, isChange } from './change';
import type { Condition, Memory, Reading, Terms } from './condition';
import type { Sight } from './judge';

const DAY_MS = 86_400_000;

export interface Moment {
  /** ISO instant of the evaluation. */
  at: string;
  today: IsoDate;
}

export interface Stepped {
  condition: Condition;
  /** What the condition was met by; null when there is nothing to report. */
  fired: Reading | null;
}

/** At most one report in 24 hours; an instant that lies ahead (a clock set back) counts as now. */
function isQuiet(fired_at: string | null, at: string): boolean {
  return fired_at !== null && Date.parse(at) - Date.parse(fired_at) < DAY_MS;
}

/** After a clock was set back: nothing is reported, and nothing that lies ahead keeps it silent for ever. */
function afterJump(
  { terms, memory, ...rest }: Condition,
  sight: Sight | null,
  { at, today }: Moment,
): Stepped {
  const fired_at = memory.fired_at !== null && memory.fired_at > at ? at : memory.fired_at;
  const base = isChange(terms) && sight && memory.base !== null ? String(sight.reading.value) : memory.base;
  const basis = isChange(terms) && sight ? sight.reading.unit : memory.basis;
  return {
    condition: { ...rest, terms, memory: { ...memory, ran: today, fired_at, base, basis } },
    fired: null,
  };
}

function stepChange(condition: Condition, { reading }: Sight, { at, today }: Moment): Stepped {
  const { terms, memory } = condition;
  const set = condition.set ?? reading;
  const change = changeOf(terms, memory, reading);
  if (change === null) return { condition: { ...condition, memory: { ...memory, ran: today } }, fired: null };
  const fires = change.reading !== null && !isQuiet(memory.fired_at, at);
  const next: Memory = {
    ...memory,
    ran: today,
    base: fires ? change.base : change.baseWaiting,
    basis: change.basis,
    fired_at: fires ? at : memory.fired_at,
  };
  return { condition: { ...condition, set, memory: next }, fired: fires ? change.reading : null };
}

function stepLine(condition: Condition, sight: Sight, { at, today }: Moment): Stepped {
  const { memory } = condition;
  const isNewer = memory.off === null || sight.reading.date > memory.off;
  const armed = memory.armed || (sight.clear && (!sight.needsNewer || isNewer));
  const fires = armed && sight.met && !isQuiet(memory.fired_at, at);
  const next: Memory = {
    ...memory,
    ran: today,
    armed: armed && !fires,
    off: fires ? sight.reading.date : armed ? null : memory.off,
    fired_at: fires ? at : memory.fired_at,
  };
  return {
    condition: { ...condition, set: condition.set ?? sight.reading, memory: next },
    fired: fires ? sight.reading : null,
  };
}

/** `sight` null = nothing is known: nothing fires and nothing changes. */
export function step(condition: Condition, sight: Sight | null, moment: Moment): Stepped {
  if (moment.today < condition.memory.ran) return afterJump(condition, sight, moment);
  if (sight === null)
    return { condition: { ...condition, memory: { ...condition.memory, ran: moment.today } }, fired: null };
  return isChange(condition.terms)
    ? stepChange(condition, sight, moment)
    : stepLine(condition, sight, moment);
}

/** A condition as it begins. One that is met already tells of nothing until it was clear once. */
export function begin(
  made: Pick<Condition, 'id' | 'issuer' | 'terms'>,
  sight: Sight | null,
  { at, today }: Moment,
): Condition {
  const change = isChange(made.terms);
  const isMet = !change && (sight?.met ?? false);
  return {
    ...made,
    created_at: at,
    set: sight?.reading ?? null,
    memory: {
      armed: !isMet,
      ran: today,
      base: change && sight ? String(sight.reading.value) : null,
      basis: change && sight ? sight.reading.unit : null,
      off: isMet ? (sight?.reading.date ?? null) : null,
      fired_at: null,
    },
  };
}

/** True for terms that can be told apart in the log: the same kind with other parameters is another condition. */
export function isSame(a: Terms, b: Terms): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
