import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { builtExtension } from '../../../scripts/setup/build.mjs';

export type Target = 'chrome' | 'firefox';
export const TARGETS: Target[] = ['chrome', 'firefox'];

/** The production manifest as it was built. */
export function manifestOf(target: Target): Record<string, unknown> {
  return JSON.parse(readBuilt(target, 'manifest.json'));
}

export function readBuilt(target: Target, file: string): string {
  const whole = path.join(builtExtension('production', target), file);
  if (!existsSync(whole)) {
    throw new Error(
      `${file} is not built for ${target}: run "npm run build" and "npm run build:firefox" first.`,
    );
  }
  return readFileSync(whole, 'utf8');
}

/** Every file of a build, relative to it. */
export function filesOf(target: Target): string[] {
  const root = builtExtension('production', target);
  const below = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const file = path.join(folder, name);
      return statSync(file).isDirectory() ? below(file) : [path.relative(root, file)];
    });
  return below(root);
}
