/**
 * The life of the scan script in one frame: waits for the lexicon, reads the page while the site is on, and follows
 * every change of lexicon and settings at once. Aborting `signal` leaves nothing behind.
 */
import { createPageReader } from '@/lib/mentions/create-page-reader';
import type { Lexicon } from '@/lib/mentions/lexicon-shape';
import { matchSelection } from '@/lib/mentions/match-selection';
import { bridge } from '@/lib/overlay/bridge';
import type { PageMentions } from '@/lib/protocol/messages';
import type { ScanSettings } from '@/lib/universe/lexicon';
import { startCardSession } from './card-session';
import { hitTest } from './hit-test';
import { createKeyboard, type Keyboard } from './keyboard';
import type { Mark } from './mark';
import { countMentions } from './page-mentions';
import { startPageScan } from './page-scan';
import { createPainter } from './painter';
import { watchPointer } from './pointer';
import { finishInSlices } from './slices';

/** What a frame needs from outside; everything here is the background's answer or the user's choice. */
export interface Outside {
  injectCard(): Promise<boolean>;
  mute(surface: string, issuer: string, host: string | null): void;
  /** False once the extension is gone from under the page. */
  isAlive(): boolean;
}

export interface Frame extends Keyboard {
  setSettings(settings: ScanSettings): void;
  mentions(): Promise<Omit<PageMentions, 'paused'>>;
}

/** Marks, pointer and card of one frame, from one lexicon, until `signal` aborts. */
export function startFrame(
  lexicon: Lexicon,
  initial: ScanSettings,
  outside: Outside,
  signal: AbortSignal,
): Frame {
  let settings = initial;
  const { hostname } = location;
  const stop = new AbortController();
  const running = AbortSignal.any([signal, stop.signal]);
  const painter = createPainter(
    { style: settings.markStyle, bands: settings.bands },
    (owner) => scan.index.blocksOf(owner),
    running,
  );
  const marks = new Map<number, Mark>();
  let active: Mark | null = null;

  /** An extension that was updated or removed takes its marks along, silently. */
  const isGone = () => {
    if (!outside.isAlive()) stop.abort();
    return running.aborted;
  };

  const card = startCardSession(
    {
      bridge: bridge(),
      dwellMs: () => settings.dwellMs,
      inject: async () => !isGone() && outside.injectCard(),
      active(id) {
        active = id === null ? null : (marks.get(id) ?? null);
        painter.activate(active);
      },
      mute: (surface, issuer, everywhere) => outside.mute(surface, issuer, everywhere ? null : hostname),
    },
    running,
  );

  let isListening = false;
  /** A page without a mention is never listened to. */
  const listen = () => {
    if (isListening) return;
    isListening = true;
    painter.mend();
    watchPointer(
      {
        card,
        hit: (point, path) => (isGone() ? null : hitTest(scan.index, point, path)),
        activeMark: () => active,
      },
      running,
    );
  };

  let address = location.href;

  /** Nothing is left to read for now: what was only read again is back, what is missing is gone. */
  const settled = () => {
    if (isGone()) return;
    // A page that clears the highlight registry gives no sign of it; its next change is the occasion.
    if (isListening) painter.mend();
    if (location.href !== address) {
      address = location.href;
      end();
      scan.readPageWords();
    }
    if (!active) return;
    const { id } = active;
    active = marks.get(id) ?? null;
    if (!active) card.tell({ type: 'vanished', id });
  };

  const end = () => card.tell({ type: 'end' });

  const scan = startPageScan(
    createPageReader(lexicon, hostname),
    {
      marked(block, old) {
        for (const { id } of old) marks.delete(id);
        for (const mark of block.marks) marks.set(mark.id, mark);
        if (block.marks.length > 0) listen();
        painter.marked(block);
      },
      shadowRoot: painter.adopt,
      settled,
    },
    running,
    settings.fixes?.find(({ host }) => host === hostname),
  );

  addEventListener('pagehide', end, { signal: running });
  addEventListener('popstate', end, { signal: running });
  addEventListener('pageshow', ({ persisted }) => persisted && !isGone() && scan.rescan(), {
    signal: running,
  });

  return {
    ...createKeyboard({ scan, painter, card, readAlone: (text) => matchSelection(text, lexicon) }),
    setSettings(changed) {
      settings = changed;
      painter.setLook({ style: changed.markStyle, bands: changed.bands });
    },
    mentions: async () => ({ url: location.href, ...(await finishInSlices(countMentions(scan))) }),
  };
}
