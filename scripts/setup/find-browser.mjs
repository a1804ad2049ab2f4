/** Where a browser is, without installing anything: the path, or null. Plain Node. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BROWSER_CACHE } from './repository.mjs';

/** Branded Chrome is missing on purpose: from version 137 it ignores `--load-extension`. */
const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/local/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  path.join(process.env.LOCALAPPDATA ?? '/', 'Chromium/Application/chrome.exe'),
];

const FIREFOX_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/local/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  path.join(process.env.PROGRAMFILES ?? '/', 'Mozilla Firefox/firefox.exe'),
];

/** Inside a folder of Playwright's or Puppeteer's cache, for each system. */
const CHROMIUM_IN_CACHE = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
];
const FIREFOX_IN_CACHE = [
  'firefox/firefox',
  'Firefox.app/Contents/MacOS/firefox',
  'firefox/firefox.exe',
  'core/firefox.exe',
];

/** `SECTOR_LENS_CHROMIUM`, else a Chromium or Chrome for Testing in a usual place or in Playwright's cache. */
export function findChromium(env = process.env) {
  return chromiumPlaces(env)[0] ?? null;
}

/** `SECTOR_LENS_FIREFOX`, else a Firefox in a usual place or in the repository's own cache. */
export function findFirefox(env = process.env) {
  return firefoxPlaces(env)[0] ?? null;
}

/** Every Chromium there is, best first; one named by hand stands alone. */
export function chromiumPlaces(env = process.env) {
  if (env.SECTOR_LENS_CHROMIUM) return [env.SECTOR_LENS_CHROMIUM];
  return [
    ...CHROMIUM_PATHS.filter(isUsable),
    ...cachedIn(playwrightCache(env), /^chromium-\d+$/, CHROMIUM_IN_CACHE),
    ...cachedIn(path.join(os.homedir(), '.cache/puppeteer/chrome'), /./, CHROMIUM_IN_CACHE),
  ];
}

/** Every Firefox there is, best first; one named by hand stands alone. */
export function firefoxPlaces(env = process.env) {
  if (env.SECTOR_LENS_FIREFOX) return [env.SECTOR_LENS_FIREFOX];
  return [
    ...FIREFOX_PATHS.filter(isUsable),
    ...cachedIn(path.join(BROWSER_CACHE, 'firefox'), /./, FIREFOX_IN_CACHE),
    ...cachedIn(path.join(os.homedir(), '.cache/puppeteer/firefox'), /./, FIREFOX_IN_CACHE),
  ];
}

/**
 * A snap's launcher does not count: a snap may not read the build folder, so the extension would not load.
 * @param {string} file
 */
function isUsable(file) {
  if (!existsSync(file)) return false;
  const isScript = statSync(file).size < 64_000;
  return !(isScript && readFileSync(file, 'utf8').includes('/snap/'));
}

/** @param {NodeJS.ProcessEnv} env */
function playwrightCache(env) {
  if (env.PLAYWRIGHT_BROWSERS_PATH) return env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return path.join(env.LOCALAPPDATA ?? os.homedir(), 'ms-playwright');
  return path.join(env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'ms-playwright');
}

/**
 * The programs of a cache, newest version first.
 * @param {string} folder
 * @param {RegExp} name
 * @param {string[]} programs
 */
function cachedIn(folder, name, programs) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => name.test(entry))
    .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }))
    .flatMap((version) => programs.map((program) => path.join(folder, version, program)))
    .filter(existsSync);
}
