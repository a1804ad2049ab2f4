/**
 * The smoke test in a real Firefox: Playwright cannot load an extension there, WebDriver BiDi can. Counts its own
 * checks; `SECTOR_LENS_REPORT` names the file the sum goes to.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../../../scripts/demo/serve';
import { builtExtension } from '../../../scripts/setup/build.mjs';
import { findFirefox } from '../../../scripts/setup/find-browser.mjs';
import { launchFirefox } from './launch-firefox';
import { checks } from './smoke';

const executablePath = findFirefox();
if (!executablePath) throw new Error('No Firefox found. "npm test" looks for one and gets it.');

const site = await serveFolder(fileURLToPath(new URL('../../fixtures/pages', import.meta.url)));
const firefox = await launchFirefox(executablePath, builtExtension('e2e', 'firefox'));
const sum = { passed: 0, failed: 0 };
try {
  for (const [name, check] of Object.entries(checks)) {
    const page = await firefox.browser.newPage();
    try {
      await check(page, { origin: site.origin, extensionOrigin: firefox.extensionOrigin });
      sum.passed += 1;
      console.log(`  ok  ${name}`);
    } catch (error) {
      sum.failed += 1;
      console.error(`  FAILED  ${name}\n`, error);
    }
    await page.close();
  }
} finally {
  await firefox.close();
  await site.close();
}
console.log(`Firefox ${firefox.version}: ${sum.passed} passed, ${sum.failed} failed`);
const report = process.env.SECTOR_LENS_REPORT;
if (report) {
  await mkdir(path.dirname(report), { recursive: true });
  await writeFile(report, JSON.stringify(sum));
}
process.exit(sum.failed === 0 ? 0 : 1);
