/** The page-load script: on every page of an enabled site, in every frame, so it does no more than wait. */
import type { Lexicon } from '@/lib/mentions/lexicon-shape';
import { openLexicon } from '@/lib/mentions/open-lexicon';
import { isExtensionAlive, native } from '@/lib/platform/native';
import { askBackground } from '@/lib/protocol/content-client';
import type { PageMentions, TabEnvelope } from '@/lib/protocol/messages';
import type { ScanSettings } from '@/lib/universe/lexicon';
import { followStorage } from './follow-storage';
import { startGate } from './gate';
import { worldOfFrame } from './world';

/** A background that could not inject is asked again after this time, and only while the extension lives. */
const RETRY_MS = 5_000;

/** Runs once per frame: a site that is enabled while its page is open injects the script a second time. */
export function runGateScript(): void {
  const world = worldOfFrame();
  if (world.gate) return;
  const life = new AbortController();
  world.gate = life;
  let lexicon: Lexicon | undefined;
  let settings: ScanSettings | undefined;
  let gate: AbortController | null = null;

  const isOff = () => settings?.sitesOff.includes(location.hostname) === true;

  const bringMarks = async () => {
    const { ok } = await askBackground('marks.inject', {});
    if (ok || life.signal.aborted) return;
    if (isExtensionAlive()) setTimeout(wait, RETRY_MS);
    else life.abort();
  };

  const wait = () => {
    gate?.abort();
    gate = null;
    if (!lexicon || !settings || isOff() || life.signal.aborted) return;
    gate = new AbortController();
    const waiting = AbortSignal.any([gate.signal, life.signal]);
    startGate(openLexicon(lexicon, location.hostname), bringMarks, waiting);
  };

  followStorage((stored) => {
    if ('lexicon' in stored) lexicon = stored.lexicon as Lexicon | undefined;
    if ('scan' in stored) settings = stored.scan as ScanSettings | undefined;
    wait();
  }, life.signal);

  const answer = (message: unknown, sender: { id?: string }, reply: (value: unknown) => void): boolean => {
    const envelope = message as TabEnvelope | null;
    if (sender.id !== native.runtime.id || envelope?.to !== 'sector-lens-tab' || window !== window.top)
      return false;
    const none: PageMentions = { url: location.href, companies: [], products: [], paused: isOff() };
    reply(envelope.name === 'tab.mentions' ? none : false);
    return true;
  };
  native.runtime.onMessage.addListener(answer);
  life.signal.addEventListener('abort', () => native.runtime.onMessage.removeListener(answer));
}
