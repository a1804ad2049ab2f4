/**
 * `npm run --silent supply-chain`: every package that may be in the extension with version, licence and its part of the
 * minified scripts (those that a script uses nothing of have none); a licence that cannot go with MIT ends it with a fault. `npm audit --omit=dev` looks for known holes; CI runs both.
 */
import { bundledPackages } from './supply/packages';
import { packageShares } from './supply/shares';

/** Licences that let their code be passed on inside an MIT package, with their notice. */
const COMPATIBLE = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
  'MPL-2.0',
  'Apache-2.0',
]);

const packages = bundledPackages();
const shares = await packageShares();
for (const { name, version, licence, direct } of packages) {
  const bytes = shares.get(name) ?? 0;
  console.log([name, version, licence, direct ? 'direct' : '', `${(bytes / 1000).toFixed(1)} kB`].join('\t'));
}
const foreign = packages.filter(({ licence }) => !COMPATIBLE.has(licence));
console.log(`${packages.length} packages, ${packages.filter(({ direct }) => direct).length} of them direct`);
for (const { name, licence } of foreign) console.error(`${name}: licence “${licence}” is not on the list`);
if (foreign.length > 0) process.exitCode = 1;
