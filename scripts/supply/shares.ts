/** How much of the built scripts each package is: the part of a chunk before minifying, taken of the chunk as written. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'wxt';

type Chunk = { code?: string; modules?: Record<string, { renderedLength: number }> };

/** Package name → bytes over all scripts of the build for Chrome; builds once, into a folder that goes again. */
export async function packageShares(): Promise<Map<string, number>> {
  const out = mkdtempSync(path.join(tmpdir(), 'sector-lens-shares-'));
  try {
    const { steps } = await build({ outDir: out });
    const shares = new Map<string, number>();
    for (const chunk of steps.flatMap((step) => step.chunks as Chunk[])) addChunk(shares, chunk);
    return shares;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function addChunk(shares: Map<string, number>, { code = '', modules = {} }: Chunk): void {
  const entries = Object.entries(modules);
  const whole = entries.reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0);
  for (const [id, { renderedLength }] of entries) {
    const name = packageOf(id);
    if (name) shares.set(name, (shares.get(name) ?? 0) + (renderedLength / whole) * code.length);
  }
}

function packageOf(id: string): string | null {
  return id.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? null;
}
