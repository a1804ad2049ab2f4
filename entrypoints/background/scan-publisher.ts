/**
 * Writes what the scan scripts read: the compiled lexicon and the scan settings, in one write, so that no page ever
 * sees one without the other. Written only when it differs: every write wakes the scan scripts of all open tabs.
 */
import { contextOf } from '@/lib/context/context-of';
import type { Market } from '@/lib/context/market';
import { createTurns } from '@/lib/platform/in-turn';
import type { StorageArea } from '@/lib/platform/storage-area';
import type { Settings } from '@/lib/settings/settings';
import type { SettingsStore } from '@/lib/settings/settings-store';
import { LEXICON_KEY, type ReadingFix, SCAN_SETTINGS_KEY, type ScanSettings } from '@/lib/universe/lexicon';
import { compileLexicon } from '@/lib/universe/lexicon-compile';
import type { Universe } from '@/lib/universe/universe';
import type { MarketKeeper } from './market-keeper';

/** What the stored lexicon was made from. */
const STAMP_KEY = 'lexicon-stamp';

interface PublisherParts {
  area: StorageArea;
  version: string;
  universe: Universe;
  /** Of the universe's contents. */
  universeStamp: () => string;
  settings: SettingsStore;
  market: MarketKeeper;
  hostsOff: () => Promise<string[]>;
  readingFixes: () => Promise<ReadingFix[]>;
}

export interface ScanPublisher {
  publish(): Promise<void>;
  /** Also when the stored one seems current: after an install or update. */
  publishAnew(): Promise<void>;
}

export function createScanPublisher(parts: PublisherParts): ScanPublisher {
  const { area, version, universe, universeStamp, settings, market, hostsOff, readingFixes } = parts;
  const inTurn = createTurns();
  const bandsIn = new WeakMap<Market, Record<string, string>>();

  async function bandsOf({ colourByBand }: Settings): Promise<Record<string, string>> {
    if (!colourByBand) return {};
    const present = await market.current();
    const known = bandsIn.get(present);
    if (known) return known;
    const bands: Record<string, string> = {};
    for (const { id } of universe.listed) {
      const { band } = contextOf(present, id).valuation;
      if (band) bands[id] = band;
    }
    bandsIn.set(present, bands);
    return bands;
  }

  const write = (anew: boolean) =>
    inTurn(async () => {
      const chosen = await settings.get();
      const { dwellMs, markStyle, colourByBand, mutes, aliases } = chosen;
      const scan: ScanSettings = {
        dwellMs,
        markStyle,
        colourByBand,
        sitesOff: await hostsOff(),
        bands: await bandsOf(chosen),
      };
      const fixes = await readingFixes();
      if (fixes.length > 0) scan.fixes = fixes;
      const stamp = JSON.stringify([version, universeStamp(), mutes, aliases]);
      const present = await area.get([STAMP_KEY, SCAN_SETTINGS_KEY]);
      const changes: Record<string, unknown> = {};
      if (anew || present[STAMP_KEY] !== stamp) {
        changes[LEXICON_KEY] = compileLexicon(universe.all, { mutes, aliases });
        changes[STAMP_KEY] = stamp;
      }
      if (JSON.stringify(present[SCAN_SETTINGS_KEY]) !== JSON.stringify(scan)) {
        changes[SCAN_SETTINGS_KEY] = scan;
      }
      if (Object.keys(changes).length > 0) await area.set(changes);
    });

  return { publish: () => write(false), publishAnew: () => write(true) };
}
