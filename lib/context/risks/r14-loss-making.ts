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

export const lossMaking: RiskRule = {
  id: 'R14',
  title: 'Loss-making',
  templates: [
    'Net result over 12 months is {ni}; cash covers about {m} months at that pace.',
    'Net result over 12 months is {ni}; how long cash lasts is not known from the figures at hand.',
    'The last four quarters are a loss; its amount is not known from the figures at hand.',
  ],
  judge(subject) {
    if (!subject.market.rated(subject.issuer.id)) return null;
    const { income, facts } = tierEvidence(subject.market.view, subject.issuer);
    const { ni } = facts;
    if (ni === null || ni > 0) return null;
    const months = monthsOfCash(subject);
    const amount = income && ni !== LOSS_OF_UNKNOWN_SIZE ? formatAmount(ni, income.currency) : null;
    return {
      severity: months !== null && months < 12 ? 2 : 1,
      template: amount === null ? 2 : months === null ? 1 : 0,
      slots: {
        ni: amount,
        m: months === null ? null : months >= 120 ? 'over 120' : String(Math.floor(months)),
      },
      evidence: [
        factRow(subject, 'net result', income),
        factRow(subject, 'cash', subject.fact('cash')),
        factRow(subject, 'operating cash flow', subject.fact('cfo_ttm')),
      ],
    };
  },
};
