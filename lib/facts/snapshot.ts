/** The bundled picture of facts: ships in the package, works on first run and without a database. */
import { type CompactSnapshot, unpackSnapshot } from './compact-snapshot';
import compact from './data/snapshot.json';
import type { Snapshot } from './fact';

let unpacked: Snapshot | undefined;

/** The bundled snapshot as plain facts; unpacked once. */
export function loadSnapshot(): Snapshot {
  // The importer's own type of the file is a union of thousands of literals; the build test checks its shape.
  unpacked ??= unpackSnapshot(compact as unknown as CompactSnapshot);
  return unpacked;
}
