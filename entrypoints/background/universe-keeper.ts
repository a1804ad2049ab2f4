/** Which list of companies holds: the one in the package, or that of a pack built from a newer one. */
import type { PackUniverse } from '@/lib/sources/pack/pack-universe';
import type { Issuer } from '@/lib/universe/issuer';
import { createUniverse, type Universe } from '@/lib/universe/universe';

export interface UniverseKeeper {
  /** Always the list that holds now: read what you need of it anew at each question. */
  universe: Universe;
  /** Changes with the contents. */
  stamp(): string;
  /** Takes the list of a pack, or with null goes back to the package's; true when that made a difference. */
  use(pack: PackUniverse | null): boolean;
}

const BUNDLED = 'bundled';

function curatedOn(issuers: readonly Issuer[]): string {
  const dates = issuers.map(({ curated_on }) => curated_on).sort();
  return dates.at(-1) ?? '';
}

/** A pack from before the package was made would take companies away that an update has just brought. */
function isNewer({ built_at, issuers }: PackUniverse, bundled: Universe): boolean {
  const ours = curatedOn(bundled.all);
  return curatedOn(issuers) >= ours && built_at.slice(0, 10) >= ours;
}

export function createUniverseKeeper(bundled: Universe): UniverseKeeper {
  let present = { stamp: BUNDLED, universe: bundled };
  return {
    universe: {
      get all() {
        return present.universe.all;
      },
      get listed() {
        return present.universe.listed;
      },
      get byId() {
        return present.universe.byId;
      },
    },
    stamp: () => present.stamp,
    use(pack) {
      const { stamp } = present;
      if (pack === null || !isNewer(pack, bundled)) present = { stamp: BUNDLED, universe: bundled };
      else if (pack.stamp !== stamp) present = { stamp: pack.stamp, universe: createUniverse(pack.issuers) };
      return present.stamp !== stamp;
    },
  };
}
