/** `licences.txt` of the built extension: whose code is in it, under which terms. */
import { bundledPackages } from './packages';

const LEAD = 'Sector Lens contains code of the following packages. Each stands under its own licence.';

export function licenceNotices(): string {
  const entries = bundledPackages().map(({ name, version, licence, text }) => {
    const head = `${name} ${version} (${licence})`;
    const source = licence === 'MPL-2.0' ? `\nIts source: npm package ${name}, version ${version}.` : '';
    return `${head}\n${'-'.repeat(head.length)}${source}\n${text ?? `Licence as named: ${licence}.`}\n`;
  });
  return `${LEAD}\n\n${entries.join('\n')}`;
}
