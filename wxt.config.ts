import { defineConfig } from 'wxt';
import { SCAN_SCRIPT } from './lib/platform/script-files';
import { BUILTIN_SITES } from './lib/settings/builtin-sites';
import { localeFile } from './lib/words/locale-file';
import { checkBundled } from './scripts/check-bundled';
import { licenceNotices } from './scripts/supply/notices';

/** The first that checks Ed25519 signatures (the daily pack's); `caretPositionFromPoint` came with 128. */
const OLDEST_CHROME = '137';

/** Demo and tests only: origins the reader would else have to allow by hand, e.g. `http://127.0.0.1/*`. */
const extraMatches = process.env.SECTOR_LENS_EXTRA_MATCHES?.split(',') ?? [];

/** `WXT_E2E=1` builds the test variant: open shadow root, so that tests can look inside the card. */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: process.env.SECTOR_LENS_OUT_DIR ?? '.output',
  vite: () => ({
    define: {
      __E2E__: JSON.stringify(process.env.WXT_E2E === '1'),
      __WELCOME__: JSON.stringify(extraMatches.length === 0),
    },
    build: { sourcemap: false },
    // One letter outside ASCII doubles a script in memory and makes a waking worker a fifth slower.
    esbuild: { charset: 'ascii' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    // Asked for in the click that sets the first condition.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: {
      'open-card': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_manifest_open_card__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sector-lens@sector-lens.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: OLDEST_CHROME }),
    host_permissions: [...BUILTIN_SITES, ...extraMatches],
    // Named here and not in the entrypoint: WXT's wrapper for isolated scripts is a third of the page-load budget.
    content_scripts: [
      {
        matches: [...BUILTIN_SITES],
        js: [SCAN_SCRIPT],
        run_at: 'document_idle',
        all_frames: true,
      },
    ],
  }),
  // The sources package must build as a clone does: lock file's settings and tests with it, nothing that was built.
  zip: {
    includeSources: ['.npmrc', '.ci/**', '.github/workflows/**', 'tests/**'],
    excludeSources: ['test-results/**', '.output/**'],
  },
  hooks: {
    'build:before': () => checkBundled(),
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'licences.txt', contents: licenceNotices() });
      for (const language of ['en', 'zh_CN'] as const) {
        files.push({
          relativeDest: `_locales/${language}/messages.json`,
          contents: JSON.stringify(localeFile(language)),
        });
      }
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      for (const script of manifest.content_scripts ?? []) script.matches?.push(...extraMatches);
    },
  },
});
