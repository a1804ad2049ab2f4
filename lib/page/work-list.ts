/** What is still to be read, kept small: a subtree covers what lies in it. */
import { ownerOf } from './elements';

export interface WorkList {
  /** A subtree to read with everything in it. */
  addTree(root: ParentNode): void;
  /** A block whose own text changed. */
  addOwner(owner: ParentNode): void;
  /** Next thing to read; null when all is read. */
  take(): { root: ParentNode; owner: ParentNode | null; shallow: boolean } | null;
  readonly size: number;
  clear(): void;
}

export function createWorkList(): WorkList {
  const trees = new Set<ParentNode>();
  const owners = new Set<ParentNode>();

  const isCovered = (root: ParentNode) => {
    for (let above = root.parentNode; above; above = above.parentNode) {
      if (trees.has(above)) return true;
    }
    return false;
  };

  return {
    addTree: (root) => trees.add(root),
    addOwner: (owner) => owners.add(owner),
    take() {
      for (const owner of owners) {
        owners.delete(owner);
        if (owner.isConnected && !trees.has(owner) && !isCovered(owner)) {
          return { root: owner, owner, shallow: true };
        }
      }
      for (const root of trees) {
        trees.delete(root);
        if (!root.isConnected || isCovered(root)) continue;
        const owner = ownerOf(root);
        if (owner === null) continue;
        // The level of an inline root belongs to the block around it, which is read on its own.
        return { root, owner: owner === root ? owner : null, shallow: false };
      }
      return null;
    },
    get size() {
      return trees.size + owners.size;
    },
    clear() {
      trees.clear();
      owners.clear();
    },
  };
}
