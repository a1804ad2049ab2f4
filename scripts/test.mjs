/**
 * `npm test`: from a fresh clone to every check there is. Every step runs even when an earlier one failed, so that
 * one run tells the whole story; the last line is the sum. Plain Node until the packages are there.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildExtension } from './setup/build.mjs';
import { ensureChromium, ensureFirefox } from './setup/install-browser.mjs';
import { installPackages, requireNode } from './setup/install-packages.mjs';
import { ROOT } from './setup/repository.mjs';
import { runNode } from './setup/run.mjs';

const STEP_LIMIT_MS = 20 * 60_000;
const RESULTS = path.join(ROOT, 'test-results');

requireNode();
await installPackages();
const chromium = await ensureChromium();
const firefox = await ensureFirefox();
if (!chromium) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}

rmSync(RESULTS, { recursive: true, force: true });
const env = {
  ...process.env,
  SECTOR_LENS_CHROMIUM: chromium,
  ...(firefox ? { SECTOR_LENS_FIREFOX: firefox } : {}),
};
/** @type {{ name: string, passed: number, failed: number }[]} */
const sums = [];

await check('types', () => node('node_modules/typescript/bin/tsc', ['--noEmit']));
await check('lint', () => node('node_modules/@biomejs/biome/bin/biome', ['check', '.']));
await suite('unit', (report) => vitest(['unit', 'browser'], report));
await check('build for Chrome and Edge', () => buildExtension('production', 'chrome'));
await check('build for Firefox', () => buildExtension('production', 'firefox'));
await check('build for the tests, Chromium', () => buildExtension('e2e', 'chrome'));
await check('build with a closed card, Chromium', () => buildExtension('demo', 'chrome'));
await suite('manifest and budgets', (report) => vitest(['build'], report));
await suite('end to end, Chromium', (report) =>
  node('node_modules/playwright/cli.js', ['test', '--config', 'tests/playwright.config.ts'], {
    SECTOR_LENS_REPORT: report,
  }));
if (firefox) {
  await check('build for the tests, Firefox', () => buildExtension('e2e', 'firefox'));
  await suite('smoke, Firefox', (report) =>
    node('node_modules/tsx/dist/cli.mjs', ['tests/e2e/firefox/run.ts'], { SECTOR_LENS_REPORT: report }));
} else {
  const line = '!'.repeat(100);
  console.error(`\n${line}\nNOT TESTED IN FIREFOX: none was found and none could be fetched.\n${line}\n`);
  if (process.env.CI === 'true')
    sums.push({ name: 'smoke, Firefox (no Firefox under CI)', passed: 0, failed: 1 });
}

console.log('');
for (const { name, passed, failed } of sums) {
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${passed} passed, ${failed} failed`);
}
const passed = sums.reduce((sum, one) => sum + one.passed, 0);
const failed = sums.reduce((sum, one) => sum + one.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/**
 * A step that either works or not: it counts as one.
 * @param {string} name
 * @param {() => Promise<boolean>} step
 */
async function check(name, step) {
  console.log(`\n── ${name}`);
  const passed = await step();
  sums.push({ name, passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
}

/**
 * A step that counts its own tests into a report. A suite that ends badly without naming a failed test counts as
 * one failure: it broke before it could count.
 * @param {string} name
 * @param {(report: string) => Promise<boolean>} step
 */
async function suite(name, step) {
  console.log(`\n── ${name}`);
  const report = path.join(RESULTS, `${name.replaceAll(/\W+/g, '-')}.json`);
  const worked = await step(report);
  const { passed, failed } = countTests(report);
  sums.push({ name, passed, failed: failed === 0 && (!worked || passed === 0) ? 1 : failed });
}

/** Vitest's, Playwright's or the smoke test's own report. @param {string} report */
function countTests(report) {
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: counts.numPassedTests ?? counts.stats?.expected ?? counts.passed ?? 0,
      failed: counts.numFailedTests ?? (counts.stats ? counts.stats.unexpected : counts.failed) ?? 0,
    };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** @param {string[]} projects @param {string} report */
function vitest(projects, report) {
  return node('node_modules/vitest/vitest.mjs', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
}

/** @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} more */
async function node(script, args, more = {}) {
  const { code, late } = await runNode(script, args, {
    limitMs: STEP_LIMIT_MS,
    cwd: ROOT,
    env: { ...env, ...more },
  });
  if (late) console.error(`Stopped after ${STEP_LIMIT_MS / 60_000} minutes.`);
  return code === 0;
}
