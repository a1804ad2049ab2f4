import type { FailureReason } from '@/lib/sources/source';
import type { MessageKey } from '../words/keys';

/** Why there was no answer, in two or three words. */
export const REASON_WORDS = {
  'rate-limited': 'sources_refresh_reasons_rate_limited',
  'bad-key': 'sources_refresh_reasons_bad_key',
  'not-in-plan': 'sources_refresh_reasons_not_in_plan',
  'unknown-symbol': 'sources_refresh_reasons_unknown_symbol',
  'no-figure': 'sources_refresh_reasons_no_figure',
  blocked: 'sources_refresh_reasons_blocked',
  malformed: 'sources_refresh_reasons_malformed',
  refused: 'sources_refresh_reasons_refused',
  unavailable: 'sources_refresh_reasons_unavailable',
  offline: 'sources_refresh_reasons_offline',
} as const satisfies Record<FailureReason, MessageKey>;
