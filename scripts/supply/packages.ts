/** The packages whose code ends up in the extension, read from the lock file and what is installed. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Package {
  name: string;
  version: string;
  licence: string;
  /** Named in package.json; the others came with one of those. */
  direct: boolean;
  /** The licence as the package brings it, or null where it brings none. */
  text: string | null;
}

type LockEntry = { version?: string; license?: string; dependencies?: Record<string, string> };

/** WXT is a run-time dependency by name only: what it leaves in a bundle are a few lines of its entry wrapper. */
const BUILD_TOOLS = new Set(['wxt']);

/** Sorted by name. Throws where the lock file names a package that is not installed. */
export function bundledPackages(root = ROOT): Package[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  const direct = Object.keys(lock.packages['']?.dependencies ?? {});
  const reached = new Set<string>();
  const visit = (place: string | null) => {
    if (place === null || reached.has(place)) return;
    reached.add(place);
    for (const name of Object.keys(lock.packages[place]?.dependencies ?? {})) {
      visit(placeOf(name, place, lock.packages));
    }
  };
  for (const name of direct.filter((one) => !BUILD_TOOLS.has(one))) visit(placeOf(name, '', lock.packages));
  for (const name of BUILD_TOOLS) reached.add(`node_modules/${name}`);
  return [...reached]
    .map((place) => {
      const folder = path.join(root, place);
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const entry = lock.packages[place];
      return {
        name,
        version: entry?.version ?? '',
        licence: entry?.license ?? 'unknown',
        direct: direct.includes(name),
        text: licenceText(folder),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where Node would find `name` from `from`: in its own folder first, then outwards. */
function placeOf(name: string, from: string, packages: Record<string, LockEntry>): string | null {
  for (let place = from; ; place = outer(place)) {
    const candidate = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (place === '') return null;
  }
}

function outer(place: string): string {
  const end = place.lastIndexOf('/node_modules/');
  return end === -1 ? '' : place.slice(0, end);
}

function licenceText(folder: string): string | null {
  const name = readdirSync(folder).find((file) => /^(?:un)?licen[cs]e(?:\.(?:md|txt))?$/i.test(file));
  return name === undefined ? null : readFileSync(path.join(folder, name), 'utf8').trim();
}
