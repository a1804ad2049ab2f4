/**
 * Every surface × language × theme as pictures with a page that shows them all: `npm run gallery [-- folder]`.
 * `--built` takes the demonstration build that stands.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shootCardStates } from './gallery/card-states';
import { indexPage } from './gallery/index-page';
import { shootSurfaces } from './gallery/surfaces';
import { buildExtension } from './setup/build.mjs';
import { ROOT } from './setup/repository.mjs';

const { values, positionals } = parseArgs({
  options: { built: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = path.resolve(positionals[0] ?? path.join(ROOT, '.output', 'gallery'));

if (!values.built && !(await buildExtension('demo'))) process.exit(1);
await mkdir(folder, { recursive: true });
const pictures = [...(await shootSurfaces(folder)), ...(await shootCardStates(folder))];
const index = path.join(folder, 'index.html');
await writeFile(index, indexPage(pictures));
console.log(`${pictures.length} pictures: ${index}`);
