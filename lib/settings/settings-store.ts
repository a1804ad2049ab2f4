/** Reads and writes the settings. Only what the reader changed is stored, so a better default reaches everyone. */
import * as z from 'zod';
import { createTurns } from '../platform/in-turn';
import type { StorageArea } from '../platform/storage-area';
import type { Failure } from '../protocol/messages';
import { failed } from '../protocol/reply';
import { say } from '../words/say';
import { type Changes, migrate, STEPS, type Step, type StoredSettings } from './migrations';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { SETTINGS_FIELDS } from './settings-schema';

export const SETTINGS_KEY = 'settings';
/** What could not be understood waits here for a version that can; it is never overwritten. */
export const KEPT_KEY = 'settings-kept';

const StoredSchema = z.looseObject({ version: z.int().min(1), changes: z.record(z.string(), z.unknown()) });

export interface SettingsStore {
  get(): Promise<Settings>;
  set(change: Partial<Settings>): Promise<{ ok: true; value: Settings } | Failure>;
  /** Read, change and write in one turn, for changes that build on the present value. */
  update(change: (settings: Settings) => Partial<Settings>): Promise<{ ok: true; value: Settings } | Failure>;
}

interface SettingsParts {
  area: StorageArea;
  addNotice: (sentence: string) => Promise<void>;
  steps?: readonly Step[];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A list is read entry by entry: one that a stricter version refuses must not cost the reader the others. */
function readField(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  if (!(schema instanceof z.ZodArray) || !Array.isArray(value)) return undefined;
  const entry = schema.element as z.ZodType;
  const readable = value.filter((part) => entry.safeParse(part).success);
  const whole = schema.safeParse(readable);
  return whole.success ? whole.data : undefined;
}

function settingsFrom(changes: Changes): Settings {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [field, schema] of Object.entries(SETTINGS_FIELDS)) {
    if (!Object.hasOwn(changes, field)) continue;
    const read = readField(schema, changes[field]);
    if (read !== undefined) settings[field] = read;
  }
  return settings as unknown as Settings;
}

export function createSettings({ area, addNotice, steps = STEPS }: SettingsParts): SettingsStore {
  const inTurn = createTurns();
  const fresh: StoredSettings = { version: steps.length + 1, changes: {} };

  /** Keeps it and says so, once for each. */
  async function setAside(raw: unknown): Promise<void> {
    const { [KEPT_KEY]: found } = await area.get(KEPT_KEY);
    const kept: unknown[] = Array.isArray(found) ? found : [];
    if (kept.some((other) => same(other, raw))) return;
    await area.set({ [KEPT_KEY]: [...kept, raw] });
    await addNotice(say('answers_settings_reset'));
  }

  async function load(): Promise<StoredSettings> {
    const { [SETTINGS_KEY]: raw } = await area.get(SETTINGS_KEY);
    if (raw === undefined) return fresh;
    const parsed = StoredSchema.safeParse(raw);
    try {
      if (parsed.success) return migrate(parsed.data, steps);
    } catch {
      // The step's own error says nothing to the reader; the notice does.
    }
    await setAside(raw);
    return fresh;
  }

  const update: SettingsStore['update'] = (change) =>
    inTurn(async () => {
      try {
        const stored = await load();
        const changes = { ...stored.changes };
        for (const [field, value] of Object.entries(change(settingsFrom(changes)))) {
          if (same(value, DEFAULT_SETTINGS[field as keyof Settings])) delete changes[field];
          else changes[field] = value;
        }
        await area.set({ [SETTINGS_KEY]: { version: stored.version, changes } });
        return { ok: true, value: settingsFrom(changes) };
      } catch {
        return failed('unavailable', say('answers_settings_refused'));
      }
    });

  return {
    get: async () => settingsFrom((await inTurn(load)).changes),
    set: (change) => update(() => change),
    update,
  };
}
