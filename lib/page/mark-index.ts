/** What was found where: by owner for reading again, by text node for the pointer, in order for the keyboard. */
import type { Block, Mark } from './mark';

export interface MarkIndex {
  /** Blocks the reader holds something of, in the order they were found. */
  readonly blocks: ReadonlySet<Block>;
  add(block: Block): void;
  remove(block: Block): void;
  setMarks(block: Block, marks: Mark[]): void;
  blocksOf(owner: Node): readonly Block[];
  /** Blocks with marks in a text node: a long one has many. */
  blocksAt(text: Text): Iterable<Block>;
}

const NONE: readonly never[] = [];

function textsOf(marks: readonly Mark[]): Set<Text> {
  const texts = new Set<Text>();
  for (const { segments } of marks) for (const { node } of segments) texts.add(node);
  return texts;
}

export function createMarkIndex(): MarkIndex {
  const blocks = new Set<Block>();
  const byOwner = new WeakMap<Node, Block[]>();
  const byText = new WeakMap<Text, Set<Block>>();

  const unlink = (block: Block) => {
    for (const text of textsOf(block.marks)) {
      const present = byText.get(text);
      present?.delete(block);
      if (present?.size === 0) byText.delete(text);
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
      unlink(block);
      blocks.delete(block);
      const rest = byOwner.get(block.run.owner)?.filter((other) => other !== block);
      if (rest?.length) byOwner.set(block.run.owner, rest);
      else byOwner.delete(block.run.owner);
    },
    setMarks(block, marks) {
      unlink(block);
      block.marks = marks;
      for (const text of textsOf(marks)) {
        const present = byText.get(text);
        if (present) present.add(block);
        else byText.set(text, new Set([block]));
      }
    },
    blocksOf: (owner) => byOwner.get(owner) ?? NONE,
    blocksAt: (text) => byText.get(text) ?? NONE,
  };
}
