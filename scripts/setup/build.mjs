/** Builds of the extension, each variant in a folder of its own so that none overwrites the one to be shipped. */
import path from 'node:path';
import { ROOT } from './repository.mjs';
import { runNode } from './run.mjs';

const BUILD_LIMIT_MS = 3 * 60_000;

/** Where the demo's and the fixtures' pages are served. */
const LOCAL_PAGES = 'http://127.0.0.1/*';

/** @type {Record<'production' | 'demo' | 'e2e', { folder: string, env: Record<string, string> }>} */
const VARIANTS = {
  production: { folder: '.output', env: {} },
  demo: { folder: '.output/demo', env: { SECTOR_LENS_EXTRA_MATCHES: LOCAL_PAGES } },
  e2e: { folder: '.output/e2e', env: { SECTOR_LENS_EXTRA_MATCHES: LOCAL_PAGES, WXT_E2E: '1' } },
};

/**
 * The folder a browser loads for a variant.
 * @param {keyof typeof VARIANTS} variant
 * @param {'chrome' | 'firefox'} browser
 */
export function builtExtension(variant, browser = 'chrome') {
  return path.join(ROOT, VARIANTS[variant].folder, `${browser}-mv3`);
}

/**
 * Builds one variant; true when it worked. The build's own words are shown.
 * @param {keyof typeof VARIANTS} variant
 * @param {'chrome' | 'firefox'} browser
 */
export async function buildExtension(variant, browser = 'chrome') {
  const { folder, env } = VARIANTS[variant];
  // Left over from a shell, they would turn the build to be shipped into another one.
  const { WXT_E2E, SECTOR_LENS_EXTRA_MATCHES, ...clean } = process.env;
  const { code } = await runNode('node_modules/wxt/bin/wxt.mjs', ['build', '-b', browser], {
    limitMs: BUILD_LIMIT_MS,
    cwd: ROOT,
    env: { ...clean, ...env, SECTOR_LENS_OUT_DIR: folder },
  });
  return code === 0;
}
