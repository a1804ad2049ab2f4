import type { TierResult } from '@/lib/context/sector-context';
import { say } from '@/lib/words/say';

const DOTS = { leader: '●●●', mid: '●●○', fringe: '●○○', unrated: '○○○' } as const;

/** Three dots and the word; a dotted outline marks an editor's view that differs from the rule. */
export function TierMark({ tier }: { tier: Pick<TierResult, 'value' | 'basis'> }) {
  return (
    <span className="tier" data-basis={tier.basis}>
      <span className="tier-dots" aria-hidden="true">
        {DOTS[tier.value]}
      </span>
      {say(`common_tier_${tier.value}`)}
    </span>
  );
}
