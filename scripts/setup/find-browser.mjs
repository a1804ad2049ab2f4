/** Where a browser is, without installing anything: the path, or null. */
import { existsSync } from 'node:fs';

const CHROMIUM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** `SECTOR_LENS_CHROMIUM`, else the first Chromium installed in a usual place. */
export function findChromium(env = process.env) {
  if (env.SECTOR_LENS_CHROMIUM) return env.SECTOR_LENS_CHROMIUM;
  return CHROMIUM_PATHS.find((path) => existsSync(path)) ?? null;
}
