/** The modules of the repository and the import lines between them, read from the text. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Module {
  /** From the repository's root, with forward slashes: `lib/context/tier.ts`. */
  file: string;
  text: string;
  /** Code without comments and string contents, for looking for globals. */
  code: string;
  /** Value imports: a file of the repository, or the package name as written. `import type` does not count. */
  imports: string[];
}

const LINE =
  /^[ \t]*(?:import|export)\s+(?!type\b)(?:[\w*{}\s,$]+?\bfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
const SUFFIXES = ['', '.ts', '.tsx', '.mjs', '.d.ts', '/index.ts', '/index.tsx'];

/** Every TypeScript and JavaScript module below the given folders, by file. */
export function readModules(folders: readonly string[]): Map<string, Module> {
  const files = new Set(folders.flatMap(sourcesBelow));
  const modules = new Map<string, Module>();
  for (const file of files) {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    modules.set(file, {
      file,
      text,
      code: withoutComments(text).replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''"),
      imports: importsIn(text).map((written) => resolve(file, written, files)),
    });
  }
  return modules;
}

/** What a module imports, as written; types do not count, because they leave no import behind. */
export function importsIn(text: string): string[] {
  return [...withoutComments(text).matchAll(LINE)].map(([, line, call]) => (line ?? call) as string);
}

/** The way from a module to the first import that `isForbidden`, or null: the chain is what one has to cut. */
export function wayTo(
  start: string,
  modules: Map<string, Module>,
  isForbidden: (imported: string, by: string) => boolean,
): string[] | null {
  const seen = new Set<string>();
  const visit = (file: string, way: string[]): string[] | null => {
    if (seen.has(file)) return null;
    seen.add(file);
    for (const imported of modules.get(file)?.imports ?? []) {
      if (isForbidden(imported, file)) return [...way, imported];
      const further = visit(imported, [...way, imported]);
      if (further) return further;
    }
    return null;
  };
  return visit(start, [start]);
}

/** Every import cycle that a depth-first walk meets, as the chain of its files. */
export function cycles(modules: Map<string, Module>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, way: string[]) => {
    const start = way.indexOf(file);
    if (start >= 0) {
      found.push([...way.slice(start), file]);
      return;
    }
    if (done.has(file)) return;
    for (const imported of modules.get(file)?.imports ?? []) visit(imported, [...way, file]);
    done.add(file);
  };
  for (const file of modules.keys()) visit(file, []);
  return found;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (statSync(path.join(ROOT, file)).isDirectory()) return sourcesBelow(file);
    return /\.(ts|tsx|mjs)$/.test(name) ? [file] : [];
  });
}

function resolve(from: string, written: string, files: Set<string>): string {
  const [specifier = ''] = written.split('?');
  const isOurs = specifier.startsWith('.') || specifier.startsWith('@/');
  if (!isOurs) return specifier;
  const target = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier);
  return SUFFIXES.map((suffix) => target + suffix).find((file) => files.has(file)) ?? target;
}
