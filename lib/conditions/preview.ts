/** What a condition would have reported on the figures that are kept, before it is set. */
import { dateOf, dayOf } from '../facts/calendar';
import type { IsoDate } from '../facts/fact';
import { isChange } from './change';
import type { Reading, Terms } from './condition';
import { judge } from './judge';
import { readingsOf, type Scene } from './readings';
import { begin, step } from './step';

export type Preview =
  /** No past is kept of what it looks at. */
  | { kind: 'none' }
  /** It rests on dates alone; null = it cannot be said. */
  | { kind: 'date'; date: IsoDate | null }
  | { kind: 'past'; from: IsoDate; to: IsoDate; readings: number; fired: Reading[] }
  /** The figure it looks at is not known. */
  | { kind: 'unknown' };

export interface Looked {
  preview: Preview;
  /** The newest reading; null when none is known. */
  now: Reading | null;
  /** Met by the newest reading already. */
  met: boolean;
}

/** Measured from its first reading on, as if it had been set there. */
function past(scene: Scene, terms: Terms, readings: readonly Reading[]): Reading[] {
  const [first] = readings;
  const reference = typeof first?.value === 'number' ? first.value : null;
  const sightAt = (place: number) =>
    judge(terms, readings, place, { today: readings[place]?.date ?? scene.market.view.now, reference });
  const momentAt = ({ date }: Reading) => ({ at: `${date}T12:00:00.000Z`, today: date });
  if (!first) return [];
  let condition = begin({ id: '', issuer: scene.issuer.id, terms }, sightAt(0), momentAt(first));
  return readings.slice(1).flatMap((reading, place) => {
    const stepped = step(condition, sightAt(place + 1), momentAt(reading));
    condition = stepped.condition;
    return stepped.fired ? [stepped.fired] : [];
  });
}

export function lookAt(scene: Scene, terms: Terms): Looked {
  const readings = readingsOf(scene, terms, Number.POSITIVE_INFINITY);
  const now = readings.at(-1) ?? null;
  if (!now) return { preview: { kind: 'unknown' }, now, met: false };
  const { now: today } = scene.market.view;
  const reference = typeof now.value === 'number' ? now.value : null;
  const met = judge(terms, readings, readings.length - 1, { today, reference })?.met ?? false;
  if (terms.kind === 'A12') return { preview: { kind: 'date', date: terms.date }, now, met };
  if (terms.kind === 'A11') {
    const date = now.date === '' ? null : dateOf(dayOf(now.date) + terms.days + 1);
    return { preview: { kind: 'date', date }, now: now.date === '' ? null : now, met };
  }
  if (isChange(terms)) return { preview: { kind: 'none' }, now, met };
  const from = readings[0]?.date ?? now.date;
  const fired = past(scene, terms, readings);
  return { preview: { kind: 'past', from, to: now.date, readings: readings.length, fired }, now, met };
}
