/** All risk rules in the order of the method, and the notes they give for one company. */
import type { Issuer } from '../../universe/issuer';
import { say } from '../../words/say';
import { evidenceOf } from '../evidence';
import type { Market } from '../market';
import { METHOD_VERSION } from '../method';
import { POLICY } from '../policy';
import type { RiskNote, TierResult, Valuation } from '../sector-context';
import { monetisation } from './r01-monetisation';
import { delivery } from './r02-delivery';
import { openModels } from './r03-open-models';
import { marginPressure } from './r04-margin-pressure';
import { capex } from './r05-capex';
import { highRates } from './r06-high-rates';
import { euAiAct } from './r07-eu-ai-act';
import { exportControls } from './r08-export-controls';
import { usChinaTaiwan } from './r09-us-china-taiwan';
import { againstPeers } from './r10-valuation';
import { smallConcept } from './r11-small-concept';
import { capitalOutflow } from './r12-capital-outflow';
import { midTierSqueeze } from './r13-mid-tier-squeeze';
import { lossMaking } from './r14-loss-making';
import { suppliers } from './r15-suppliers';
import { customers } from './r16-customers';
import { adoption } from './r17-adoption';
import { volatility } from './r18-volatility';
import { halved } from './r19-halved';
import { powerDependence } from './r20-power';
import { businessModel } from './r21-business-model';
import { specialFund } from './r22-special-fund';
import { fundConcentration } from './r23-fund-concentration';
import { notListed } from './r24-not-listed';
import { dataQuality } from './r25-data-quality';
import { macro } from './r26-macro';
import type { RiskRule, RiskSubject } from './rule';

export const RISK_RULES: readonly RiskRule[] = [
  monetisation,
  delivery,
  openModels,
  marginPressure,
  capex,
  highRates,
  euAiAct,
  exportControls,
  usChinaTaiwan,
  againstPeers,
  smallConcept,
  capitalOutflow,
  midTierSqueeze,
  lossMaking,
  suppliers,
  customers,
  adoption,
  volatility,
  halved,
  powerDependence,
  businessModel,
  specialFund,
  fundConcentration,
  notListed,
  dataQuality,
  macro,
];

function noteOf(rule: RiskRule, subject: RiskSubject): RiskNote | null {
  const judged = rule.judge(subject);
  const template = judged && rule.templates[judged.template ?? 0];
  const slots = judged?.slots.filter((slot) => slot !== null) ?? [];
  if (!judged || !template || slots.length < judged.slots.length) return null;
  return {
    id: rule.id,
    severity: judged.severity,
    title: say(rule.title),
    text: say(template, ...slots),
    evidence: judged.evidence.filter((row) => row !== null),
    method_version: METHOD_VERSION,
    panel_only: rule.panelOnly ?? false,
  };
}

/** Highest severity first, then the order of the catalogue. */
export function riskNotes(
  market: Market,
  issuer: Issuer,
  valuation: Valuation,
  tier: TierResult | null,
  policy = POLICY,
): RiskNote[] {
  const subject: RiskSubject = {
    market,
    issuer,
    valuation,
    tier,
    evidence: evidenceOf(issuer, market.view.now),
    policy,
    fact: (metric) => market.view.newest(issuer.id, metric),
  };
  return RISK_RULES.map((rule) => noteOf(rule, subject))
    .filter((note) => note !== null)
    .sort((a, b) => b.severity - a.severity);
}
