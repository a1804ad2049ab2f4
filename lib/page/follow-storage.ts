/** Lexicon and settings as the background last wrote them, and every later change of either. */
import { native, type StorageChanges } from '@/lib/platform/native';
import { LEXICON_KEY, SCAN_SETTINGS_KEY } from '@/lib/universe/lexicon';

export type Stored = Partial<Record<typeof LEXICON_KEY | typeof SCAN_SETTINGS_KEY, unknown>>;

/** Calls `changed` with what is stored now and with each later change, until `signal` aborts. */
export function followStorage(changed: (stored: Stored) => void, signal: AbortSignal): void {
  const listener = (changes: StorageChanges, area: string) => {
    if (area !== 'local') return;
    const fresh: Stored = {};
    for (const key of [LEXICON_KEY, SCAN_SETTINGS_KEY] as const) {
      const change = changes[key];
      if (change) fresh[key] = change.newValue;
    }
    if (Object.keys(fresh).length > 0) changed(fresh);
  };
  native.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      native.storage.onChanged.removeListener(listener);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
  native.storage.local.get([LEXICON_KEY, SCAN_SETTINGS_KEY]).then(changed, () => undefined);
}
