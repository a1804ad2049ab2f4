import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, whatever folder a command was started in. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Browsers that the set-up downloads itself. Not tracked. */
export const BROWSER_CACHE = path.join(ROOT, '.cache', 'browsers');
