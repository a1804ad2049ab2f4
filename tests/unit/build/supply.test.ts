/** Whose code is in the package: known, under a licence that allows it, and named where a reader finds it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundledPackages } from '../../../scripts/supply/packages';
import { readBuilt, TARGETS } from './built';

const packages = bundledPackages();

describe('packages in the extension', () => {
  test('every direct one has its reason in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const table = readme.slice(readme.indexOf('## Dependencies'));
    const unnamed = packages.filter(
      ({ name, direct }) => direct && !table.includes(name.replace(/^@\w+\//, '')),
    );
    expect(unnamed.map(({ name }) => name)).toEqual([]);
  });

  test.each(TARGETS)('all stand in licences.txt of the build for %s, with their terms', (target) => {
    const notices = readBuilt(target, 'licences.txt');
    for (const { name, version, licence, text } of packages) {
      expect(notices).toContain(`${name} ${version} (${licence})`);
      if (text !== null) expect(notices).toContain(text);
    }
  });

  test('none came without a licence', () => {
    expect(packages.filter(({ licence }) => licence === 'unknown')).toEqual([]);
    expect(packages.length).toBeGreaterThan(5);
  });
});
