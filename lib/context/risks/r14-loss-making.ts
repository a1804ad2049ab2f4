import { say } from '../../words/say';
import { LOSS_OF_UNKNOWN_SIZE, tierEvidence } from '../company-figures';
import { formatAmount } from '../format';
import { factRow, type RiskRule, type RiskSubject } from './rule';

/** Months that cash lasts at the pace of the operating cash flow, or of the net result; null when nothing drains. */
function monthsOfCash(subject: RiskSubject): number | null {
  const cash = subject.fact('cash');
  const flow = subject.fact('cfo_ttm') ?? subject.fact('net_income_ttm');
  if (!cash || !flow || flow.value >= 0 || cash.currency !== flow.currency) return null;
  return (12 * cash.value) / -flow.value;
}

const monthWords = (months: number) => (months >= 120 ? say('risks_r14_long') : String(Math.floor(months)));

export const lossMaking: RiskRule = {
  id: 'R14',
  title: 'risks_r14_title',
  templates: ['risks_r14_text', 'risks_r14_no_months', 'risks_r14_no_amount'],
  judge(subject) {
    if (!subject.market.rated(subject.issuer.id)) return null;
    const { income, facts } = tierEvidence(subject.market.view, subject.issuer);
    const { ni } = facts;
    if (ni === null || ni > 0) return null;
    const months = monthsOfCash(subject);
    const amount = income && ni !== LOSS_OF_UNKNOWN_SIZE ? formatAmount(ni, income.currency) : null;
    return {
      severity: months !== null && months < 12 ? 2 : 1,
      ...(amount === null
        ? { template: 2, slots: [] }
        : months === null
          ? { template: 1, slots: [amount] }
          : { slots: [amount, monthWords(months)] }),
      evidence: [
        factRow(subject, say('risks_fact_net_result'), income),
        factRow(subject, say('risks_fact_cash'), subject.fact('cash')),
        factRow(subject, say('risks_fact_operating_cash_flow'), subject.fact('cfo_ttm')),
      ],
    };
  },
};
