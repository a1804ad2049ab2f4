/**
 * `npm run --silent bench:refresh`: the whole universe from SEC and Yahoo stand-ins that take 100 to 400 ms an answer and
 * keep their limits, at the sources' own pace, with the worker killed twenty times. Prints questions, requests, those
 * made twice, and seconds. Takes about six minutes.
 */
import path from 'node:path';
import { buildExtension } from '../../scripts/setup/build.mjs';
import { ROOT } from '../../scripts/setup/repository.mjs';
import { runNode } from '../../scripts/setup/run.mjs';

const LIMIT_MS = 25 * 60_000;

if (!process.argv.includes('--no-build') && !(await buildExtension('e2e'))) process.exit(1);
const { code } = await runNode(
  path.join(ROOT, 'node_modules/playwright/cli.js'),
  ['test', '--config', 'tests/playwright.config.ts', 'live-facts-universe'],
  { limitMs: LIMIT_MS, cwd: ROOT, env: { ...process.env, SECTOR_LENS_REFRESH: 'real' } },
);
process.exit(code ?? 1);
