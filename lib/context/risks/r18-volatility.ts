import { say } from '../../words/say';
import { formatShare } from '../format';
import { reaches } from '../reaches';
import { factRow, type RiskRule } from './rule';

/** No listed share moves less in a year; below it the figure is rounding noise and no ratio to it means anything. */
const LEAST_YEAR = 0.01;

export const volatility: RiskRule = {
  id: 'R18',
  title: 'risks_r18_title',
  templates: ['risks_r18_text'],
  judge(subject) {
    const recent = subject.fact('volatility_60d');
    const year = subject.fact('volatility_1y');
    if (subject.issuer.type !== 'equity' || !recent) return null;
    const ratio = year && year.value >= LEAST_YEAR ? recent.value / year.value : null;
    const rising = ratio !== null && reaches(ratio, 1.5);
    const high = recent.value >= 0.6;
    if (!rising && !high) return null;
    return {
      severity: rising && high ? 2 : 1,
      slots: [formatShare(recent.value), ratio === null ? null : ratio.toFixed(1)],
      evidence: [
        factRow(subject, say('risks_fact_volatility_60d'), recent),
        factRow(subject, say('risks_fact_volatility_1y'), year),
      ],
    };
  },
};
