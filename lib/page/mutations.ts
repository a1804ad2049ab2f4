/** What changed on the page, by subtree. A flood of changes is answered by one full reading when it is over. */
import { ownHosts } from '@/lib/overlay/bridge';
import { isInline } from './elements';

export interface ChangeSink {
  tree(root: ParentNode): void;
  /** Text in it changed. */
  touched(node: Node): void;
  gone(root: Node): void;
  /** Too much to follow: read everything again. */
  flood(): void;
  /** The records of one delivery are through. */
  settled(): void;
}

/** More added, removed or changed nodes than this within `FLOOD_MS` are a flood. */
const FLOOD_NODES = 5_000;
const FLOOD_MS = 500;

const isOwn = (node: Node) => ownHosts().has(node);

export function watchChanges(sink: ChangeSink, signal: AbortSignal): { observe(root: Node): void } {
  let counted = 0;
  let since = 0;
  let flood: ReturnType<typeof setTimeout> | undefined;

  const isFlood = (records: MutationRecord[]): boolean => {
    const now = performance.now();
    if (now - since > FLOOD_MS) {
      since = now;
      counted = 0;
    }
    for (const record of records) {
      counted += 1 + record.addedNodes.length + record.removedNodes.length;
      if (counted > FLOOD_NODES) return true;
    }
    return false;
  };

  const readRecord = ({ type, target, addedNodes, removedNodes }: MutationRecord) => {
    if (type === 'characterData') {
      if (target.nodeType === Node.TEXT_NODE) sink.touched(target);
      return;
    }
    let isTextChanged = false;
    for (const node of removedNodes) {
      if (isOwn(node)) continue;
      if (node.nodeType === Node.ELEMENT_NODE) sink.gone(node);
      isTextChanged ||= isText(node);
    }
    for (const node of addedNodes) {
      if (isOwn(node)) continue;
      if (node.nodeType === Node.ELEMENT_NODE && node.isConnected) sink.tree(node as Element);
      isTextChanged ||= isText(node);
    }
    if (isTextChanged) sink.touched(target);
  };

  const roots = new Set<Node>();
  const watch = (root: Node) =>
    observer.observe(root, { childList: true, characterData: true, subtree: true });

  /** Not even listened to while it lasts: the browser writes down a record for every node. */
  const waitForEnd = () => {
    observer.disconnect();
    flood = setTimeout(() => {
      flood = undefined;
      counted = 0;
      for (const root of roots) {
        if (root.isConnected) watch(root);
        else roots.delete(root);
      }
      sink.flood();
    }, FLOOD_MS);
  };

  const observer = new MutationObserver((records) => {
    if (isFlood(records)) return waitForEnd();
    for (const record of records) readRecord(record);
    sink.settled();
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(flood);
  });
  return {
    observe(root) {
      roots.add(root);
      if (flood === undefined) watch(root);
    },
  };
}

/** Text, or an inline element whose text belongs to the block around it. */
function isText(node: Node): boolean {
  return (
    node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && isInline(node as Element))
  );
}
