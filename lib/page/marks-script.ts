/** The script that reads and marks a page: brought once some text may name a company, there until the page goes. */

import type { Lexicon } from '@/lib/mentions/lexicon-shape';
import { isExtensionAlive, native } from '@/lib/platform/native';
import { askBackground } from '@/lib/protocol/content-client';
import type { TabEnvelope } from '@/lib/protocol/messages';
import type { ScanSettings } from '@/lib/universe/lexicon';
import { followStorage } from './follow-storage';
import { type Frame, startFrame } from './start';
import { answerTab } from './tab-requests';
import { worldOfFrame } from './world';

/** Starts once per frame and takes the place of the page-load script. */
export function runMarksScript(): void {
  const world = worldOfFrame();
  if (world.hasMarks) return;
  world.hasMarks = true;
  world.gate?.abort();

  const life = new AbortController();
  let lexicon: Lexicon | undefined;
  let settings: ScanSettings | undefined;
  let frame: Frame | null = null;
  let current: AbortController | null = null;

  const stopFrame = () => {
    current?.abort();
    current = null;
    frame = null;
  };

  const isOff = () => settings?.sitesOff.includes(location.hostname) === true;

  followStorage((stored) => {
    if ('lexicon' in stored) {
      lexicon = stored.lexicon as Lexicon | undefined;
      stopFrame();
    }
    if ('scan' in stored) {
      const before = JSON.stringify(settings?.fixes);
      settings = stored.scan as ScanSettings | undefined;
      if (JSON.stringify(settings?.fixes) !== before) stopFrame();
    }
    if (!lexicon || !settings || isOff()) return stopFrame();
    if (frame) return frame.setSettings(settings);
    current = new AbortController();
    frame = startFrame(lexicon, settings, outside, current.signal);
  }, life.signal);

  const outside = {
    isAlive: isExtensionAlive,
    injectCard: async () => (await askBackground('card.inject', {})).ok,
    mute: (surface: string, issuer: string, host: string | null) =>
      void askBackground('mute.add', { surface, issuer, host }),
  };

  native.runtime.onMessage.addListener((message, sender, reply) => {
    if (sender.id !== native.runtime.id) return false;
    return answerTab(message as TabEnvelope | null, { frame, isPaused: isOff() }, reply);
  });
}
