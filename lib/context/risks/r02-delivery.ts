import { say } from '../../words/say';
import { formatChange, formatMultiple } from '../format';
import { reaches } from '../reaches';
import { badgeRow, factRow, isAiEquity, type RiskRule } from './rule';

const SLOW_GROWTH = 0.1;

export const delivery: RiskRule = {
  id: 'R02',
  title: 'risks_r02_title',
  templates: ['risks_r02_text'],
  judge(subject) {
    const { state, multiple } = subject.valuation;
    const growth = subject.fact('revenue_growth');
    if (!isAiEquity(subject) || state !== 'ok' || multiple === null || !reaches(multiple, 1.25)) return null;
    if (growth && growth.value >= SLOW_GROWTH) return null;
    return {
      severity: reaches(multiple, 2) ? 2 : 1,
      slots: [growth && formatChange(growth.value), formatMultiple(multiple)],
      evidence: [factRow(subject, say('risks_fact_revenue_growth'), growth), badgeRow(subject)],
    };
  },
};
