/** Where this build's sources are: a pack's address from the build, and stand-ins in the test build only. */
import type { StorageArea } from '@/lib/platform/storage-area';
import { packAddress } from '@/lib/sources/pack/pack-address';
import type { PackAddress } from '@/lib/sources/pack/pack-source';

interface SourceSettings {
  pack: PackAddress | null;
  /** Origin of a stand-in for all providers; null = the providers themselves. */
  via: string | null;
  /** How many times faster than its own limits a source may be asked: 1, but for stand-ins. */
  pace: number;
}

/** Written by tests before they start the worker anew; no other build reads it. */
const TEST_KEY = 'test-sources';

export async function readSourceSettings(area: StorageArea): Promise<SourceSettings> {
  const built = { pack: packAddress(import.meta.env), via: null, pace: 1 };
  if (!__E2E__) return built;
  const { [TEST_KEY]: given } = await area.get(TEST_KEY);
  return { ...built, ...(given as Partial<SourceSettings> | undefined) };
}
