/** Brings `node_modules` to what `package-lock.json` names; does nothing when it is there already. Plain Node. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './repository.mjs';
import { run, runNode } from './run.mjs';

const OLDEST_NODE = [20, 19];
const INSTALL_LIMIT_MS = 10 * 60_000;

/** Ends the program with a sentence when this Node is older than the tools need. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  console.error(
    `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or newer from https://nodejs.org.`,
  );
  process.exit(1);
}

/**
 * Packages of the lock file that are absent or of another version in `node_modules`; optional ones do not count,
 * they are for other systems.
 * @param {Record<string, { version?: string, optional?: boolean, link?: boolean }>} wanted
 * @param {Record<string, { version?: string }>} installed
 */
export function outdatedPackages(wanted, installed) {
  return Object.entries(wanted)
    .filter(([place, entry]) => place !== '' && !entry.optional && !entry.link)
    .filter(([place, entry]) => installed[place]?.version !== entry.version)
    .map(([place]) => place);
}

/** Installs with `npm ci` when something is missing or of another version. Ends the program when that fails. */
export async function installPackages() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  const outdated = outdatedPackages(wanted, installed);
  if (outdated.length === 0) return;
  console.log(`Installing packages (${outdated.length} missing or of another version) with npm ci …`);
  const npm = process.env.npm_execpath;
  const options = { limitMs: INSTALL_LIMIT_MS, cwd: ROOT };
  const { code, late } = npm?.endsWith('.js')
    ? await runNode(npm, ['ci'], options)
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci'], options);
  if (code === 0) return;
  const why = late ? 'did not finish in ten minutes' : 'failed (its own words stand above)';
  console.error(`npm ci ${why}. Is the network up? Try "npm ci" by hand, then this command again.`);
  process.exit(1);
}

/** @param {string} file */
function readPackages(file) {
  const whole = path.join(ROOT, file);
  if (!existsSync(whole)) return {};
  return JSON.parse(readFileSync(whole, 'utf8')).packages ?? {};
}
