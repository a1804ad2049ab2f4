/**
 * Which sources may be asked: turned on by the reader, with their hosts permitted and their key at hand. The list of
 * what is on lies in the settings; without the browser's own permission it opens nothing.
 */
import type { Fact } from '@/lib/facts/fact';
import { metricLabel } from '@/lib/facts/metrics';
import type { SourceRow } from '@/lib/protocol/messages';
import type { SettingsStore } from '@/lib/settings/settings-store';
import { sourcesOnOffer } from '@/lib/sources/open-sources';
import type { PackAddress } from '@/lib/sources/pack/pack-source';
import type { SourceId, SourceTraits } from '@/lib/sources/source';
import type { Store } from '@/lib/store/store';

/** Before the sources of a pack's facts, which are judged by other dates than the same sources in the package. */
export const PACK_PREFIX = 'pack/';

interface DeskParts {
  settings: SettingsStore;
  store: Store;
  pack: PackAddress | null;
  mayAsk: (origins: string[]) => Promise<boolean>;
}

export interface SourceDesk {
  /** Everything this build can turn on. */
  offered: readonly SourceTraits[];
  /** The ids that may be asked now, and the keys they need. */
  open(): Promise<{ on: SourceId[]; keys: Partial<Record<SourceId, string>> }>;
  rows(): Promise<SourceRow[]>;
  turn(source: SourceId, on: boolean): Promise<void>;
}

/** True for facts that came from a source, or from a pack where that is the source. */
export const isFrom =
  (source: SourceId) =>
  (fact: Pick<Fact, 'source'>): boolean =>
    fact.source === source || (source === 'pack' && fact.source.startsWith(PACK_PREFIX));

/** Enough to tell two keys apart, and nothing to use: `••••••••1f3a`. */
function mask(key: string): string {
  return `••••••••${key.length > 8 ? key.slice(-4) : ''}`;
}

export function createSourceDesk({ settings, store, pack, mayAsk }: DeskParts): SourceDesk {
  const offered = sourcesOnOffer(pack);

  async function keysHeld(): Promise<Partial<Record<SourceId, string>>> {
    const keys: Partial<Record<SourceId, string>> = {};
    for (const { id, key } of offered) {
      const held = key.needed ? await store.keys.get(id) : null;
      if (held !== null) keys[id] = held;
    }
    return keys;
  }

  return {
    offered,

    async open() {
      const { sourcesOn } = await settings.get();
      const keys = await keysHeld();
      const on: SourceId[] = [];
      for (const { id, hosts, key } of offered) {
        if (!sourcesOn.includes(id) || (key.needed && keys[id] === undefined)) continue;
        if (await mayAsk([...hosts])) on.push(id);
      }
      return { on, keys };
    },

    async rows() {
      const [{ bySource }, { on }, keys] = await Promise.all([store.counts(), this.open(), keysHeld()]);
      return offered.map(({ id, label, url, sees, caution, tells, hosts, key }) => {
        const own = Object.entries(bySource).filter(([source]) => isFrom(id)({ source }));
        const held = keys[id];
        return {
          id,
          label,
          url,
          sees,
          caution,
          tells: tells.map((metric) => metricLabel(metric)),
          hosts: [...hosts],
          keyNeeded: key.needed,
          keyUrl: key.url,
          maskedKey: held === undefined ? null : mask(held),
          on: on.includes(id),
          facts: own.reduce((sum, [, { facts }]) => sum + facts, 0),
          newest:
            own
              .map(([, { newest }]) => newest)
              .sort()
              .at(-1) ?? null,
        };
      });
    },

    async turn(source, on) {
      await settings.update(({ sourcesOn }) => ({
        sourcesOn: [...sourcesOn.filter((id) => id !== source), ...(on ? [source] : [])],
      }));
    },
  };
}
