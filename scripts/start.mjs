/**
 * `npm start`: from a fresh clone to a browser with the extension on two demonstration pages. `-- --headless` gives
 * the tour in pictures even where a display exists. Plain Node until the packages are there.
 */
import { buildExtension } from './setup/build.mjs';
import { ensureChromium } from './setup/install-browser.mjs';
import { installPackages, requireNode } from './setup/install-packages.mjs';
import { ROOT } from './setup/repository.mjs';
import { runNode } from './setup/run.mjs';

const A_DAY_MS = 24 * 60 * 60_000;

requireNode();
await installPackages();
const chromium = await ensureChromium();
if (!chromium) process.exit(1);
if (!(await buildExtension('demo'))) process.exit(1);

const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const headless = noDisplay || process.argv.includes('--headless');
const { code } = await runNode(
  'node_modules/tsx/dist/cli.mjs',
  ['scripts/demo/tour.ts', ...(headless ? ['--headless'] : [])],
  { limitMs: A_DAY_MS, cwd: ROOT, env: { ...process.env, SECTOR_LENS_CHROMIUM: chromium } },
);
process.exit(code ?? 1);
