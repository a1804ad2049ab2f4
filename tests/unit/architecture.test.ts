/** The rules of the house, read from the import lines: who may know whom, and how long a file may grow. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { cycles, type Module, ROOT, readModules, wayTo } from './import-graph';

const modules = readModules(['lib', 'components', 'entrypoints', 'scripts', 'tests']);
const product = [...modules.values()].filter(({ file }) => /^(lib|components|entrypoints)\//.test(file));

/** Opens the snapshot that ships with the package: the one file of `facts` that is not a pure function. */
const SNAPSHOT_LOADER = /^lib\/facts\/(load-)?snapshot(-loader)?\.ts$/;

const isPackage = (imported: string, name: string) => imported === name || imported.startsWith(`${name}/`);
const isReact = (imported: string) => isPackage(imported, 'react') || isPackage(imported, 'react-dom');
const isPolyfill = (imported: string) =>
  isPackage(imported, 'webextension-polyfill') || isPackage(imported, 'wxt/browser');

/** Files that the rule is broken in, each with what breaks it. */
function offenders(
  among: Module[],
  breaks: (imported: string, file: string) => boolean,
): Record<string, string[]> {
  return Object.fromEntries(
    among
      .map(({ file, imports }) => [file, imports.filter((imported) => breaks(imported, file))] as const)
      .filter(([, broken]) => broken.length > 0),
  );
}

function below(...folders: string[]): Module[] {
  return product.filter(({ file }) => folders.some((folder) => file.startsWith(folder)));
}

describe('who may know whom', () => {
  test.each([
    ['zod', /^lib\/(protocol\/schemas|settings\/|sources\/|universe\/|watchlist\/)/],
    ['idb', /^lib\/store\//],
    ['react', /^(components|entrypoints)\//],
    ['react-dom', /^(components|entrypoints)\//],
    ['webextension-polyfill', /^lib\/platform\//],
    ['wxt/browser', /^lib\/platform\//],
  ])('%s stays where it belongs', (name, home) => {
    expect(offenders(product, (imported, file) => isPackage(imported, name) && !home.test(file))).toEqual({});
  });

  test('lib does not know the screens, and the product does not know scripts and tests', () => {
    expect(offenders(below('lib/'), (imported) => /^(components|entrypoints)\//.test(imported))).toEqual({});
    expect(offenders(product, (imported) => /^(scripts|tests)\//.test(imported))).toEqual({});
  });

  test('nobody imports from an entrypoint but itself and the tests', () => {
    const entrypoint = (file: string) => file.match(/^entrypoints\/[^/]+/)?.[0];
    const others = [...modules.values()].filter(({ file }) => !file.startsWith('tests/'));
    const breaks = (imported: string, file: string) =>
      imported.startsWith('entrypoints/') && entrypoint(imported) !== entrypoint(file);
    expect(offenders(others, breaks)).toEqual({});
  });

  test('the card is drawn from props alone', () => {
    const asksForItself = (imported: string) =>
      /^lib\/(platform|protocol|store|settings|watchlist|sources|refresh)\//.test(imported);
    for (const { file } of below('components/card/')) {
      expect(wayTo(file, modules, asksForItself), file).toBeNull();
    }
  });

  test('the page-load script pulls in nothing heavy and stays in its rooms', () => {
    const rooms =
      /^(entrypoints\/scan\.content\/|lib\/(page|mentions|overlay|platform|protocol)\/|lib\/universe\/lexicon\.ts|wxt\/utils\/)/;
    const scripts = below('entrypoints/scan.content/');
    expect(scripts.length).toBeGreaterThan(0);
    for (const { file } of scripts) {
      const heavy = (imported: string) =>
        isReact(imported) ||
        isPolyfill(imported) ||
        isPackage(imported, 'zod') ||
        isPackage(imported, 'idb') ||
        !rooms.test(imported);
      expect(wayTo(file, modules, heavy), file).toBeNull();
    }
  });

  test('nothing imports in a circle', () => {
    expect(cycles(modules)).toEqual([]);
  });
});

describe('pure rooms', () => {
  const pure = below(
    'lib/mentions/',
    'lib/context/',
    'lib/facts/',
    'lib/overlay/position',
    'lib/overlay/session',
  ).filter(({ file }) => !SNAPSHOT_LOADER.test(file));

  test('there are some', () => expect(pure.length).toBeGreaterThan(10));

  test.each(pure.map((module) => [module.file, module] as const))('%s', (file, { code }) => {
    const impure = (imported: string) =>
      isReact(imported) ||
      isPolyfill(imported) ||
      isPackage(imported, 'zod') ||
      isPackage(imported, 'idb') ||
      /^lib\/(platform|page|store|protocol|settings|watchlist|sources|refresh)\//.test(imported);
    expect(wayTo(file, modules, impure), 'imports').toBeNull();
    const globals = code.match(
      /\b(?:document|window|navigator|chrome|browser|localStorage|performance)\.\w+|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bset(?:Timeout|Interval)\b/g,
    );
    expect(globals, 'globals').toBeNull();
  });
});

describe('files', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);

  test('the top level is fixed', () => {
    const folders = new Set(tracked.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    const agreed = ['.ci', '.github', 'components', 'entrypoints', 'lib', 'public', 'scripts', 'tests'];
    expect([...folders].filter((folder) => !agreed.includes(folder as string))).toEqual([]);
  });

  test('a file is one idea: 350 lines at most', () => {
    const long = [...modules.values()]
      .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 350);
    expect(long).toEqual([]);
  });

  test('no barrels', () => {
    const barrels = product.filter(
      ({ file, text }) =>
        (/\/index\.tsx?$/.test(file) && !file.startsWith('entrypoints/')) ||
        /^export \* from/m.test(text) ||
        text.replace(/export (type )?\{[^}]*\} from '[^']+';|\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim() === '',
    );
    expect(barrels.map(({ file }) => file)).toEqual([]);
  });

  test('names are in kebab case, components in Pascal case', () => {
    const odd = product.filter(({ file }) => {
      const name = file.split('/').at(-1) as string;
      return !/^([a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts|[A-Za-z0-9-]+\.tsx)$/.test(name);
    });
    expect(odd.map(({ file }) => file)).toEqual([]);
  });
});
