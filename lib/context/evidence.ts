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

/** E3 and E4 rest on a stated amount; when the newest one is older than 15 months the level falls to E2. */
export function evidenceOf(issuer: Issuer, now: IsoDate): Evidence {
  const stated = issuer.ai_evidence;
  const proof = issuer.evidence ?? null;
  const amount = stated === 'E3' || stated === 'E4';
  const decayed = amount && proof !== null && proof.date < monthsBefore(now, PROOF_MONTHS);
  const code = decayed ? 'E2' : stated;
  return {
    level: code === null ? null : LEVELS[code],
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
