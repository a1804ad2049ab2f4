/** How far the issuer's AI revenue is proven (method 1.3). */
import type { IsoDate } from '../facts/fact';
import type { EvidenceLevel, Issuer } from '../universe/issuer';
import type { MessageKey } from '../words/keys';
import { say } from '../words/say';
import { monthsBefore } from './months';

const PROOF_MONTHS = 15;
const LEVELS: Record<EvidenceLevel, number> = { E0: 0, E1: 1, E2: 2, E3: 3, E4: 4 };

export interface Evidence {
  /** 0 to 4; null when nobody judged it. */
  level: number | null;
  /** `E3`, as printed. */
  code: EvidenceLevel | null;
  /** Date of the newest proof, or of the editor's judgement. */
  as_of: IsoDate;
  /** No linked proof yet: the editor's judgement. */
  editorial: boolean;
  url: string | null;
  /** The level before it fell to E2 for want of a newer proof. */
  decayedFrom: EvidenceLevel | null;
}

let proofLine: { now: IsoDate; oldest: IsoDate } | null = null;

/** The day a stated amount must not be older than; remembered, because every issuer is asked on one day. */
function oldestProof(now: IsoDate): IsoDate {
  if (proofLine?.now !== now) proofLine = { now, oldest: monthsBefore(now, PROOF_MONTHS) };
  return proofLine.oldest;
}

/** E3 and E4 rest on a stated amount; when the newest one is older than 15 months the level falls to E2. */
function isDecayed({ ai_evidence, evidence }: Issuer, now: IsoDate): boolean {
  if (ai_evidence !== 'E3' && ai_evidence !== 'E4') return false;
  return evidence ? evidence.date < oldestProof(now) : false;
}

/** 0 to 4; null when nobody judged it. */
export function evidenceLevel(issuer: Issuer, now: IsoDate): number | null {
  if (issuer.ai_evidence === null) return null;
  return isDecayed(issuer, now) ? LEVELS.E2 : LEVELS[issuer.ai_evidence];
}

export function evidenceOf(issuer: Issuer, now: IsoDate): Evidence {
  const stated = issuer.ai_evidence;
  const proof = issuer.evidence ?? null;
  const decayed = isDecayed(issuer, now);
  const code = decayed ? 'E2' : stated;
  return {
    level: evidenceLevel(issuer, now),
    code,
    as_of: proof?.date ?? issuer.curated_on,
    editorial: proof === null,
    url: proof?.url ?? null,
    decayedFrom: decayed ? stated : null,
  };
}

const KEYS = {
  E0: 'context_evidence_e0',
  E1: 'context_evidence_e1',
  E2: 'context_evidence_e2',
  E3: 'context_evidence_e3',
  E4: 'context_evidence_e4',
} as const satisfies Record<EvidenceLevel, MessageKey>;

/** Completes "AI revenue of X is …" (risk note R01). */
export function evidenceWords(code: EvidenceLevel): string {
  return say(KEYS[code]);
}
