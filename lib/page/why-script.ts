/** Answers the popup of a developer: what was made of each word of this page. Reads the page anew and keeps nothing. */
import type { Lexicon } from '@/lib/mentions/lexicon-shape';
import { native } from '@/lib/platform/native';
import type { WhyEnvelope } from '@/lib/protocol/messages';
import { LEXICON_KEY, SCAN_SETTINGS_KEY, type ScanSettings } from '@/lib/universe/lexicon';
import { explainPage } from './explain-page';
import { worldOfFrame } from './world';

export function runWhyScript(): void {
  const world = worldOfFrame();
  if (world.hasWhy) return;
  world.hasWhy = true;
  native.runtime.onMessage.addListener((message, sender, reply) => {
    if (sender.id !== native.runtime.id || (message as WhyEnvelope | null)?.to !== 'sector-lens-why')
      return false;
    native.storage.local.get([LEXICON_KEY, SCAN_SETTINGS_KEY]).then(
      ({ [LEXICON_KEY]: lexicon, [SCAN_SETTINGS_KEY]: scan }) => {
        const fix = (scan as ScanSettings | undefined)?.fixes?.find(({ host }) => host === location.hostname);
        reply(lexicon ? explainPage(lexicon as Lexicon, fix) : null);
      },
      () => reply(null),
    );
    return true;
  });
}
