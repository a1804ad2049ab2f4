import type { Market } from '../context/market';
import type { Issuer } from '../universe/issuer';
import type { Condition, ConditionEvent } from './condition';
import { judge, type Sight } from './judge';
import { splitFactor } from './prices';
import { readingsOf, type Scene } from './readings';
import { type Moment, step } from './step';

/** As many closes as one judgement looks at. */
const LATEST = 2;

/** The close a fall is measured from, in today's shares. */
function referenceOf({ market, issuer }: Scene, set: Condition['set'], until: string): number | null {
  if (set === null || typeof set.value !== 'number') return null;
  return set.value / splitFactor(market.view, issuer, set.date, until);
}

/** What a condition sees today; null when nothing is known. `set` is what a fall is measured from. */
export function sightOf(scene: Scene, { terms, set }: Pick<Condition, 'terms' | 'set'>): Sight | null {
  const readings = readingsOf(scene, terms, LATEST);
  const latest = readings.at(-1);
  if (!latest) return null;
  // A line in another currency is another figure.
  if (terms.kind === 'A3' && set !== null && set.unit !== latest.unit) return null;
  const reference = terms.kind === 'A3' ? referenceOf(scene, set ?? latest, latest.date) : null;
  return judge(terms, readings, readings.length - 1, { today: scene.market.view.now, reference });
}

export interface Evaluated {
  /** Every condition as it is afterwards. */
  conditions: Condition[];
  events: ConditionEvent[];
}

/** All conditions on one day's market; those on companies this version does not know stay as they are. */
export function evaluate(
  conditions: readonly Condition[],
  market: Market,
  issuerOf: (id: string) => Issuer | undefined,
  at: string,
): Evaluated {
  const moment: Moment = { at, today: market.view.now };
  const events: ConditionEvent[] = [];
  const after = conditions.map((condition) => {
    const issuer = issuerOf(condition.issuer);
    if (!issuer) return condition;
    const stepped = step(condition, sightOf({ market, issuer }, condition), moment);
    if (stepped.fired)
      events.push({
        id: `${condition.id} ${moment.today}`,
        condition: condition.id,
        issuer: condition.issuer,
        terms: condition.terms,
        at,
        reading: stepped.fired,
        set: condition.set,
        told: false,
      });
    return stepped.condition;
  });
  return { conditions: after, events };
}
