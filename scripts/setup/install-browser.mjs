/**
 * Finds Chromium and Firefox, or gets them: each way has a time limit, and the next is tried with a sentence when it
 * fails, because a download may be refused, hang, or bring a browser that does not start here. Plain Node.
 */
import { existsSync } from 'node:fs';
import { chromiumPlaces, firefoxPlaces } from './find-browser.mjs';
import { BROWSER_CACHE, ROOT } from './repository.mjs';
import { run, runNode } from './run.mjs';

const DOWNLOAD_LIMIT_MS = 4 * 60_000;
const PACKAGE_LIMIT_MS = 5 * 60_000;
const START_LIMIT_MS = 30_000;
/** `data_collection_permissions` and the highlight API. */
const OLDEST_FIREFOX = 140;
/** `caretPositionFromPoint` and the manifest's `minimum_chrome_version`. */
const OLDEST_CHROMIUM = 137;

/** @typedef {{ words: string, get: () => ReturnType<typeof run> }} Way */

/** The path of a Chromium that starts, or null after a message that names what to install. */
export function ensureChromium() {
  return ensure({
    name: 'Chromium',
    variable: 'SECTOR_LENS_CHROMIUM',
    oldest: OLDEST_CHROMIUM,
    places: chromiumPlaces,
    ways: [
      {
        words: 'Playwright’s download of Chromium',
        get: () =>
          runNode('node_modules/playwright/cli.js', ['install', '--no-shell', 'chromium'], {
            limitMs: DOWNLOAD_LIMIT_MS,
            cwd: ROOT,
          }),
      },
      debianPackage('chromium'),
    ],
    advice:
      'Install Chromium (Debian, Ubuntu from the Debian package: chromium; macOS: brew install chromium; any system: ' +
      'Chrome for Testing) or name one with SECTOR_LENS_CHROMIUM=/path/to/chromium. Google Chrome itself does not ' +
      'do: since version 137 it ignores --load-extension.',
  });
}

/** The path of a Firefox that starts, or null after a message that names what to install. */
export function ensureFirefox() {
  return ensure({
    name: 'Firefox',
    variable: 'SECTOR_LENS_FIREFOX',
    oldest: OLDEST_FIREFOX,
    places: firefoxPlaces,
    ways: [
      {
        words: 'Mozilla’s download of Firefox ESR',
        get: () =>
          runNode(
            'node_modules/@puppeteer/browsers/lib/cjs/main-cli.js',
            ['install', 'firefox@esr', '--path', BROWSER_CACHE],
            { limitMs: DOWNLOAD_LIMIT_MS, cwd: ROOT, quiet: true },
          ),
      },
      debianPackage('firefox-esr'),
    ],
    advice: `Install Firefox ${OLDEST_FIREFOX} or newer, or name one with SECTOR_LENS_FIREFOX=/path/to/firefox.`,
  });
}

/**
 * @param {{ name: string, variable: string, oldest: number, places: () => string[], ways: (Way | null)[],
 *   advice: string }} browser
 */
async function ensure({ name, variable, oldest, places, ways, advice }) {
  const firstThatStarts = async () => {
    for (const place of places()) if (await isNewEnough(place, name, oldest)) return place;
    return null;
  };
  const found = await firstThatStarts();
  if (found) return found;
  // A path given by hand is never replaced by another browser behind the user's back.
  if (!process.env[variable]) {
    for (const way of ways) {
      if (!way) continue;
      console.log(`No usable ${name} yet: trying ${way.words} …`);
      const { code, late, output } = await way.get();
      const got = code === 0 ? await firstThatStarts() : null;
      if (got) return got;
      const why = late ? 'took too long and was stopped' : 'did not bring a usable browser';
      console.log(`${way.words} ${why}.${late ? '' : reasonIn(output)}`);
    }
  }
  console.error(`\n${name} is missing. ${advice}\n`);
  return null;
}

/**
 * @param {string} file
 * @param {string} name
 * @param {number} oldest
 */
async function isNewEnough(file, name, oldest) {
  if (!existsSync(file)) {
    console.error(`${name} is not at ${file}.`);
    return false;
  }
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  const { code, output } = await run(file, ['--version'], { limitMs: START_LIMIT_MS, quiet: true });
  const version = Number(output.match(/(\d+)\.\d+/)?.[1] ?? 0);
  if (code === 0 && version >= oldest) return true;
  console.error(
    code === 0
      ? `${file} is version ${version}, ${oldest} or newer is needed.`
      : `${file} does not start.${reasonIn(output)}`,
  );
  return false;
}

/** The line that names the error, of a quiet program's output. @param {string} output */
function reasonIn(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.find((line) => /error/i.test(line)) ?? lines.at(-1);
  return reason ? ` It said: ${reason.trim()}` : '';
}

/**
 * Debian's package where this runs as root, else no way at all.
 * @param {string} name
 * @returns {Way | null}
 */
function debianPackage(name) {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { limitMs: PACKAGE_LIMIT_MS, env };
  return {
    words: `Debian’s package ${name}`,
    get: async () => {
      // The lists of a fresh machine are empty; a failed update still leaves the install worth trying.
      await run('/usr/bin/apt-get', ['update', '--quiet'], options);
      return run(
        '/usr/bin/apt-get',
        ['install', '--yes', '--no-install-recommends', '--quiet', name],
        options,
      );
    },
  };
}
