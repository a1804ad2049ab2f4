/** What is still to be read, kept small: a subtree covers what lies in it. */
import { ownerOf } from './elements';

export interface WorkList {
  /** A subtree to read with everything in it. */
  addTree(root: ParentNode): void;
  /** A node whose text changed, or a block with text of its own to read. */
  addTouched(node: Node): void;
  /** Next thing to read; null when all is read. */
  take(): { root: ParentNode; owner: ParentNode | null; shallow: boolean } | null;
  readonly size: number;
  clear(): void;
}

/** Touched nodes whose block is looked for at once: many of one block make one reading of it. */
const TOUCHED_AT_ONCE = 256;

/** @param skip of parts that are not read, as `ownerOf` takes it. */
export function createWorkList(skip = ''): WorkList {
  const trees = new Set<ParentNode>();
  const owners = new Set<ParentNode>();
  const touched = new Set<Node>();

  const findOwners = () => {
    let left = TOUCHED_AT_ONCE;
    for (const node of touched) {
      if (left-- === 0) return;
      touched.delete(node);
      const owner = ownerOf(node, skip);
      if (owner) owners.add(owner);
    }
  };

  const isCovered = (root: ParentNode) => {
    for (let above = root.parentNode; above; above = above.parentNode) {
      if (trees.has(above)) return true;
    }
    return false;
  };

  return {
    addTree: (root) => trees.add(root),
    addTouched: (node) => touched.add(node),
    take() {
      findOwners();
      for (const owner of owners) {
        owners.delete(owner);
        if (owner.isConnected && !trees.has(owner) && !isCovered(owner)) {
          return { root: owner, owner, shallow: true };
        }
      }
      for (const root of trees) {
        trees.delete(root);
        if (!root.isConnected || isCovered(root)) continue;
        const owner = ownerOf(root, skip);
        if (owner === null) continue;
        // The level of an inline root belongs to the block around it, which is read on its own.
        return { root, owner: owner === root ? owner : null, shallow: false };
      }
      return null;
    },
    get size() {
      return trees.size + owners.size + touched.size;
    },
    clear() {
      trees.clear();
      owners.clear();
      touched.clear();
    },
  };
}
