import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from '../scripts/setup/find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const chromium = findChromium();

export default defineConfig({
  root,
  define: { __E2E__: 'true' },
  resolve: { alias: { '@': root } },
  test: {
    setupFiles: ['tests/speak-english.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: ['tests/unit/**/*.browser.test.{ts,tsx}', 'tests/unit/build/**'],
        },
      },
      {
        extends: true,
        // Looks at what `npm run build` and `npm run build:firefox` left, so it runs after them.
        test: { name: 'build', environment: 'node', include: ['tests/unit/build/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/unit/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // Higher than the window it would be scaled down, and a card takes no press in a frame that is drawn smaller.
            viewport: { width: 414, height: 700 },
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                  '--no-first-run',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
