/** The shape of a risk rule: when it speaks, how loudly, and from which figures (method 3). */
import type { Fact, Metric } from '../../facts/fact';
import type { Issuer, Layer } from '../../universe/issuer';
import type { MessageKey } from '../../words/keys';
import { say } from '../../words/say';
import type { Evidence } from '../evidence';
import { printFact } from '../figure-sources';
import type { Market } from '../market';
import type { PolicyFile } from '../policy';
import type { RiskNote, TierResult, Valuation } from '../sector-context';

export interface RiskSubject {
  market: Market;
  issuer: Issuer;
  tier: TierResult | null;
  valuation: Valuation;
  evidence: Evidence;
  policy: PolicyFile;
  /** Newest readable fact of the issuer. */
  fact(metric: Metric): Fact | null;
}

export type EvidenceRow = RiskNote['evidence'][number];

export interface Judgement {
  severity: 0 | 1 | 2;
  /** Which of the rule's templates speaks; the first one if left out. */
  template?: number;
  /** Of that template, in its order. Every one must be filled, or the note is not shown. */
  slots: readonly (string | null)[];
  evidence: (EvidenceRow | null)[];
}

export interface RiskRule {
  id: string;
  title: MessageKey;
  templates: readonly [MessageKey, ...MessageKey[]];
  /** Only at the foot of the full panel. */
  panelOnly?: true;
  judge(subject: RiskSubject): Judgement | null;
}

/** AI equity: listed, and not of the comparison group. */
export function isAiEquity({ issuer }: RiskSubject): boolean {
  return issuer.type === 'equity' && issuer.status === 'listed' && issuer.role !== 'control';
}

export function isInLayer({ issuer }: RiskSubject, ...layers: Layer[]): boolean {
  return layers.includes(issuer.layers[0]);
}

export function factRow({ market }: RiskSubject, label: string, fact: Fact | null): EvidenceRow | null {
  if (!fact) return null;
  return { fact: label, value: printFact(fact), as_of: fact.as_of, source: market.view.sourceOf(fact).label };
}

export function badgeRow({ valuation }: RiskSubject): EvidenceRow {
  return {
    fact: say('risks_fact_badge'),
    value: valuation.badge,
    as_of: valuation.as_of,
    source: say('risks_source_computed'),
  };
}

export function proofRow({ evidence }: RiskSubject): EvidenceRow {
  return {
    fact: say(evidence.editorial ? 'risks_fact_proof_editorial' : 'risks_fact_proof'),
    value: evidence.code ?? say('risks_not_judged'),
    as_of: evidence.as_of,
    source: evidence.url ?? say('risks_source_editor'),
  };
}
