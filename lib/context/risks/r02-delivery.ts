import { formatChange, formatMultiple } from '../format';
import { reaches } from '../reaches';
import { badgeRow, factRow, isAiEquity, type RiskRule } from './rule';

const SLOW_GROWTH = 0.1;

export const delivery: RiskRule = {
  id: 'R02',
  title: 'Delivery',
  templates: ['Revenue changed by {g} over 12 months while the P/E is {x} its group median.'],
  judge(subject) {
    const { state, multiple } = subject.valuation;
    const growth = subject.fact('revenue_growth');
    if (!isAiEquity(subject) || state !== 'ok' || multiple === null || !reaches(multiple, 1.25)) return null;
    if (growth && growth.value >= SLOW_GROWTH) return null;
    return {
      severity: reaches(multiple, 2) ? 2 : 1,
      slots: { g: growth && formatChange(growth.value), x: formatMultiple(multiple) },
      evidence: [factRow(subject, 'revenue growth', growth), badgeRow(subject)],
    };
  },
};
