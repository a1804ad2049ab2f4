/** What was found where: by owner for reading again, by text node for the pointer, in order for the keyboard. */
import type { Block, Mark } from './mark';

export interface MarkIndex {
  /** Blocks the reader holds something of, in the order they were found. */
  readonly blocks: ReadonlySet<Block>;
  add(block: Block): void;
  remove(block: Block): void;
  setMarks(block: Block, marks: Mark[]): void;
  blocksOf(owner: Node): readonly Block[];
  marksAt(text: Text): readonly Mark[];
}

const NONE: readonly never[] = [];

export function createMarkIndex(): MarkIndex {
  const blocks = new Set<Block>();
  const byOwner = new WeakMap<Node, Block[]>();
  const byText = new WeakMap<Text, Mark[]>();

  const unlink = (marks: readonly Mark[]) => {
    for (const mark of marks) {
      for (const { node } of mark.segments) {
        const rest = byText.get(node)?.filter((other) => other !== mark);
        if (rest?.length) byText.set(node, rest);
        else byText.delete(node);
      }
    }
  };

  return {
    blocks,
    add(block) {
      blocks.add(block);
      const present = byOwner.get(block.run.owner);
      if (present) present.push(block);
      else byOwner.set(block.run.owner, [block]);
    },
    remove(block) {
      unlink(block.marks);
      blocks.delete(block);
      const rest = byOwner.get(block.run.owner)?.filter((other) => other !== block);
      if (rest?.length) byOwner.set(block.run.owner, rest);
      else byOwner.delete(block.run.owner);
    },
    setMarks(block, marks) {
      unlink(block.marks);
      block.marks = marks;
      for (const mark of marks) {
        for (const { node } of mark.segments) byText.set(node, [...(byText.get(node) ?? []), mark]);
      }
    },
    blocksOf: (owner) => byOwner.get(owner) ?? NONE,
    marksAt: (text) => byText.get(text) ?? NONE,
  };
}
