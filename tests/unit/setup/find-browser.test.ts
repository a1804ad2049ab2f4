import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chromiumPlaces, findChromium, findFirefox } from '@/scripts/setup/find-browser.mjs';

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(path.join(os.tmpdir(), 'sector-lens-cache-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

function put(file: string) {
  mkdirSync(path.dirname(path.join(cache, file)), { recursive: true });
  writeFileSync(path.join(cache, file), '');
}

test('a browser named by hand stands alone, even where it does not exist', () => {
  expect(findChromium({ SECTOR_LENS_CHROMIUM: '/nowhere/chromium' })).toBe('/nowhere/chromium');
  expect(findFirefox({ SECTOR_LENS_FIREFOX: '/nowhere/firefox' })).toBe('/nowhere/firefox');
});

test('a downloaded Chromium counts, the newest first; the headless shell does not, it loads no extension', () => {
  put('chromium-999/chrome-linux/chrome');
  put('chromium-1255/chrome-linux64/chrome');
  put('chromium_headless_shell-1300/chrome-linux/chrome');
  const found = chromiumPlaces({ PLAYWRIGHT_BROWSERS_PATH: cache }).filter((place) =>
    place.startsWith(cache),
  );
  expect(found.map((place) => path.relative(cache, place))).toEqual([
    path.join('chromium-1255', 'chrome-linux64', 'chrome'),
    path.join('chromium-999', 'chrome-linux', 'chrome'),
  ]);
});
