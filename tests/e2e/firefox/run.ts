/**
 * The checks in a real Firefox: Playwright cannot load an extension there, WebDriver BiDi can. Counts its own
 * checks; `SECTOR_LENS_REPORT` names the file the sum goes to.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../../../scripts/demo/serve';
import { speakingCopy } from '../../../scripts/demo/speaking';
import { builtExtension } from '../../../scripts/setup/build.mjs';
import { findFirefox } from '../../../scripts/setup/find-browser.mjs';
import { watchOutside } from '../fixtures/outside';
import { flows } from './flows';
import { launchFirefox } from './launch-firefox';
import { checks, chineseChecks } from './smoke';

const executablePath = findFirefox();
if (!executablePath) throw new Error('No Firefox found. "npm test" looks for one and gets it.');

const site = await serveFolder(fileURLToPath(new URL('../../fixtures/pages', import.meta.url)));
const built = builtExtension('e2e', 'firefox');
const chinese = await speakingCopy(built, 'zh_CN');
const outside = await watchOutside();
const sum = { passed: 0, failed: 0 };

/** Every check in a Firefox of its own profile; returns the version it ran in. */
async function runAll(extension: string, named: typeof checks): Promise<string> {
  const firefox = await launchFirefox(executablePath as string, extension, outside);
  try {
    for (const [name, check] of Object.entries(named)) {
      const page = await firefox.browser.newPage();
      try {
        await check(page, {
          origin: site.origin,
          extensionOrigin: firefox.extensionOrigin,
          asked: outside.asked,
        });
        sum.passed += 1;
        console.log(`  ok  ${name}`);
      } catch (error) {
        sum.failed += 1;
        console.error(`  FAILED  ${name}\n`, error);
      }
      await page.close();
    }
    return firefox.version;
  } finally {
    await firefox.close();
  }
}

try {
  const version = await runAll(built, { ...checks, ...flows });
  await runAll(chinese, chineseChecks);
  console.log(`Firefox ${version}: ${sum.passed} passed, ${sum.failed} failed`);
} finally {
  await site.close();
  await outside.close();
  await rm(chinese, { recursive: true, force: true });
}
const report = process.env.SECTOR_LENS_REPORT;
if (report) {
  await mkdir(path.dirname(report), { recursive: true });
  await writeFile(report, JSON.stringify(sum));
}
process.exit(sum.failed === 0 ? 0 : 1);
