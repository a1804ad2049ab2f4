/**
 * `npm run zip [-- --twice] [folder]`: store packages for Chrome, Edge and Firefox and the sources Firefox asks for. Names,
 * sizes and SHA-256 on standard output. Entries stand sorted and under one date, so equal sources give equal bytes;
 * `--twice` builds everything a second time and fails where a byte differs. The add-on linter must find no error.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import JSZip from 'jszip';

const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
/** The oldest date a ZIP entry can carry: the true one would make every build differ. */
const ENTRY_DATE = new Date('1980-01-01T00:00:00Z');

const { values, positionals } = parseArgs({
  options: { twice: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const folder = path.resolve(positionals[0] ?? '.output/store');
mkdirSync(folder, { recursive: true });
// Only packages: the listing's pictures lie in the same folder.
for (const name of readdirSync(folder)) if (name.endsWith('.zip')) rmSync(path.join(folder, name));

const first = await packAll();
for (const [name, bytes] of first) {
  writeFileSync(path.join(folder, name), bytes);
  console.log(`${name}\t${bytes.length}\t${sha256(bytes)}`);
}
lint([...first.keys()].find((name) => name.endsWith('-firefox.zip')));
if (values.twice) compare(first, await packAll());

/** File name → bytes, every package built from scratch in a folder of its own. */
async function packAll(): Promise<Map<string, Buffer>> {
  const out = mkdtempSync(path.join(tmpdir(), 'sector-lens-zip-'));
  try {
    for (const browser of BROWSERS) {
      const { SECTOR_LENS_EXTRA_MATCHES: _, WXT_E2E: __, ...env } = process.env;
      execFileSync('npx', ['wxt', 'zip', '-b', browser], {
        env: { ...env, SECTOR_LENS_OUT_DIR: out },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
    }
    const packages = new Map<string, Buffer>();
    for (const name of readdirSync(out).filter((entry) => entry.endsWith('.zip'))) {
      packages.set(name, await evenOut(readFileSync(path.join(out, name))));
    }
    return packages;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The same entries, sorted by name and dated alike. */
async function evenOut(bytes: Buffer): Promise<Buffer> {
  const before = await JSZip.loadAsync(bytes);
  const after = new JSZip();
  const files = Object.values(before.files).filter((entry) => !entry.dir);
  for (const entry of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    after.file(entry.name, await entry.async('nodebuffer'), { date: ENTRY_DATE, createFolders: false });
  }
  return after.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'UNIX',
  });
}

function lint(name: string | undefined): void {
  if (name === undefined) throw new Error('No package for Firefox was built');
  const report = execFileSync('npx', ['addons-linter', '--output', 'json', path.join(folder, name)], {
    encoding: 'utf8',
  });
  const { summary } = JSON.parse(report) as {
    summary: { errors: number; warnings: number; notices: number };
  };
  console.log(`add-on linter\t${summary.errors} errors\t${summary.warnings} warnings`);
  if (summary.errors > 0) process.exitCode = 1;
}

function compare(one: Map<string, Buffer>, two: Map<string, Buffer>): void {
  const differing = [...one].filter(([name, bytes]) => !two.get(name)?.equals(bytes)).map(([name]) => name);
  console.log(
    differing.length === 0
      ? 'second build\tbyte-identical'
      : `second build\tdiffers: ${differing.join(', ')}`,
  );
  if (differing.length > 0 || one.size !== two.size) process.exitCode = 1;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
