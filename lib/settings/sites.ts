/**
 * Where the marks appear: built-in sites with an off switch, and sites the reader enabled. The list in `storage.local`
 * is the reader's word; registered scripts and permissions are brought in line with it, because a browser drops
 * registered scripts at every update and a worker may die between any two of these steps.
 */
import * as z from 'zod';
import { createTurns } from '../platform/in-turn';
import type { StorageArea } from '../platform/storage-area';
import type { Reply, SiteRow, SiteState } from '../protocol/messages';
import { done, failed } from '../protocol/reply';
import { say } from '../words/say';
import type { SettingsStore } from './settings-store';
import { covers, hostOfPattern, type Site, siteOf } from './site-pattern';
import type { SiteScripts } from './site-scripts';

export const SITES_KEY = 'sites';

/** `off` is remembered so that scripts still alive in open tabs fall silent, and a permission left over is dropped. */
const RecordSchema = z.object({
  version: z.literal(1),
  patterns: z.record(z.string().max(300), z.enum(['on', 'off'])),
});
type Patterns = z.infer<typeof RecordSchema>['patterns'];

interface SitesParts {
  area: StorageArea;
  settings: SettingsStore;
  scripts: SiteScripts;
  /** Match patterns of the manifest. */
  builtin: readonly string[];
  /** Match patterns of sources: permitted for their figures, not to be marked. */
  sources: readonly string[];
  /** Hosts that a fix of the daily pack switched off, with that pack's day. */
  fixedOff: () => Promise<ReadonlyMap<string, string>>;
  /** Tells the scan scripts of open tabs which hosts are off. */
  publish: () => Promise<void>;
}

export interface Sites {
  state(url: string): Promise<SiteState>;
  list(): Promise<SiteRow[]>;
  enable(url: string): Promise<Reply<SiteState>>;
  disable(url: string): Promise<Reply<SiteState>>;
  /** Hosts on which a scan script stays silent. */
  hostsOff(): Promise<string[]>;
  /** Brings registered scripts and permissions in line with the list: at start, after an update, after a kill. */
  reconcile(): Promise<void>;
  /** The browser's own settings gave or took a permission, or a prompt closed the popup that asked for it. */
  permitted(origins: readonly string[]): Promise<void>;
  withdrawn(origins: readonly string[]): Promise<void>;
}

const UNSUPPORTED: SiteState = { pattern: null, host: null, state: 'unsupported' };

export function createSites(parts: SitesParts): Sites {
  const { area, settings, scripts, builtin, sources, fixedOff, publish } = parts;
  const inTurn = createTurns();
  const builtinHosts = new Set(builtin.map(hostOfPattern));
  const builtinOf = (url: string) => builtin.find((pattern) => covers(pattern, url));

  async function read(): Promise<Patterns> {
    const parsed = RecordSchema.safeParse((await area.get(SITES_KEY))[SITES_KEY]);
    return parsed.success ? parsed.data.patterns : {};
  }

  async function write(change: Patterns): Promise<Patterns> {
    const patterns = { ...(await read()), ...change };
    await area.set({ [SITES_KEY]: { version: 1, patterns } });
    await publish();
    return patterns;
  }

  async function align(patterns: Patterns): Promise<void> {
    for (const [pattern, word] of Object.entries(patterns)) {
      if (word === 'off') await scripts.release(pattern);
    }
    const on = Object.keys(patterns).filter((pattern) => patterns[pattern] === 'on');
    await scripts.register(on);
  }

  /** Those the reader has not switched on again since. */
  async function stillFixedOff(): Promise<Map<string, string>> {
    const { sitesKept } = await settings.get();
    return new Map([...(await fixedOff())].filter(([host]) => !sitesKept.includes(host)));
  }

  async function chosenState({ pattern, host }: Site, url: string): Promise<SiteState> {
    const ours = builtinOf(url);
    if (ours !== undefined && (await scripts.mayRead(ours))) {
      const { sitesOff } = await settings.get();
      return { pattern, host, state: sitesOff.includes(host) ? 'off' : 'builtin' };
    }
    const isOn = (await read())[pattern] === 'on' && (await scripts.mayRead(pattern));
    return { pattern, host, state: isOn ? 'granted' : 'none' };
  }

  async function stateOf(site: Site, url: string): Promise<SiteState> {
    const chosen = await chosenState(site, url);
    if (chosen.state !== 'builtin' && chosen.state !== 'granted') return chosen;
    const day = (await stillFixedOff()).get(site.host);
    return day === undefined ? chosen : { ...chosen, state: 'off', fixed_on: day };
  }

  /** The reader's word counts more than a fix's, until it is taken back. */
  const keep = async (host: string, isKept: boolean) => {
    const { sitesKept } = await settings.get();
    if (sitesKept.includes(host) === isKept || (isKept && !(await fixedOff()).has(host))) return null;
    const saved = await settings.update((present) => {
      const others = present.sitesKept.filter((other) => other !== host);
      return { sitesKept: isKept ? [...others, host] : others };
    });
    return saved.ok ? null : saved;
  };

  async function state(url: string): Promise<SiteState> {
    const site = siteOf(url);
    return site === null ? UNSUPPORTED : stateOf(site, url);
  }

  const unsupported = () => failed('bad-request', say('answers_unreadable_page'));

  return {
    state,

    async list() {
      const { sitesOff } = await settings.get();
      const fixed = await stillFixedOff();
      const isOn = (host: string) => !sitesOff.includes(host) && !fixed.has(host);
      const rows: SiteRow[] = [];
      for (const pattern of builtin) {
        const host = hostOfPattern(pattern);
        if (host === null) continue;
        rows.push({ host, pattern, kind: 'builtin', enabled: isOn(host) });
      }
      for (const [pattern, word] of Object.entries(await read())) {
        const host = hostOfPattern(pattern);
        if (host === null || word === 'off') continue;
        rows.push({ host, pattern, kind: 'granted', enabled: await scripts.mayRead(pattern) });
      }
      return rows;
    },

    enable: (url) =>
      inTurn(async () => {
        const site = siteOf(url);
        if (site === null) return unsupported();
        const ours = builtinOf(url);
        if (!(await scripts.mayRead(ours ?? site.pattern))) {
          return failed('forbidden', say('answers_site_refused'));
        }
        const unkept = await keep(site.host, true);
        if (unkept) return unkept;
        if (ours === undefined) {
          await align(await write({ [site.pattern]: 'on' }));
        } else {
          const saved = await settings.update(({ sitesOff }) => ({
            sitesOff: sitesOff.filter((host) => host !== site.host),
          }));
          if (!saved.ok) return saved;
          await publish();
        }
        await scripts.injectNow(ours ?? site.pattern);
        return done(await stateOf(site, url));
      }),

    disable: (url) =>
      inTurn(async () => {
        const site = siteOf(url);
        if (site === null) return unsupported();
        const unkept = await keep(site.host, false);
        if (unkept) return unkept;
        if (builtinOf(url) === undefined) {
          await align(await write({ [site.pattern]: 'off' }));
        } else {
          const saved = await settings.update(({ sitesOff }) => ({
            sitesOff: [...new Set([...sitesOff, site.host])],
          }));
          if (!saved.ok) return saved;
          await publish();
        }
        return done(await stateOf(site, url));
      }),

    async hostsOff() {
      const { sitesOff } = await settings.get();
      const patterns = await read();
      const released = Object.keys(patterns)
        .filter((pattern) => patterns[pattern] === 'off')
        .map(hostOfPattern)
        .filter((host) => host !== null && !builtinHosts.has(host));
      const on = new Set(
        Object.keys(patterns)
          .filter((pattern) => patterns[pattern] === 'on')
          .map(hostOfPattern),
      );
      const fixed = (await stillFixedOff()).keys();
      return [...new Set([...sitesOff, ...released.filter((host) => !on.has(host)), ...fixed])] as string[];
    },

    reconcile: () => inTurn(async () => align(await read())),

    permitted: (origins) =>
      inTurn(async () => {
        const sites = origins.filter((pattern) => {
          const host = hostOfPattern(pattern);
          return host !== null && !builtinHosts.has(host) && !sources.includes(pattern);
        });
        if (sites.length === 0) return;
        await align(await write(Object.fromEntries(sites.map((pattern) => [pattern, 'on' as const]))));
        for (const pattern of sites) await scripts.injectNow(pattern);
      }),

    withdrawn: (origins) =>
      inTurn(async () => {
        const patterns = await read();
        const gone = origins.filter((pattern) => patterns[pattern] === 'on');
        if (gone.length === 0) return;
        await align(await write(Object.fromEntries(gone.map((pattern) => [pattern, 'off' as const]))));
      }),
  };
}
