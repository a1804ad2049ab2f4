/** Bundles a module of ours to one script, as the build would, for a page that is driven from outside. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** `entry` is relative to this folder; what it exports hangs on `globalThis[name]`. */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name },
    },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const chunk = output.find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`nothing built from ${entry}`);
  return chunk.code;
}
