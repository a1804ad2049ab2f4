/**
 * Waits on a page until some text may name a company: the part of the scan that every page and every frame pays for.
 * It reads each text node once, keeps nothing, and says so once.
 */
import type { OpenLexicon } from '@/lib/mentions/open-lexicon';
import { kindOf, UNREAD } from './elements';
import { mayMention } from './may-mention';
import { createSlices } from './slices';

export function startGate(lexicon: OpenLexicon, open: () => void, signal: AbortSignal): void {
  const roots = new Set<Node>();
  const shadowRoots = new Set<ShadowRoot>();
  let walker: TreeWalker | null = null;

  const isRead = (text: Node) => {
    const parent = text.parentElement;
    return parent === null || kindOf(parent.localName) !== UNREAD;
  };

  const nextRoot = (): Node | null => {
    for (const root of roots) {
      roots.delete(root);
      if (root.isConnected) return root;
    }
    return null;
  };

  /** Open shadow roots hold text that a walk does not meet; looked for only where nothing was found before. */
  const findShadowRoots = (root: Node) => {
    if (!(root instanceof Element || root instanceof ShadowRoot)) return;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      if (!shadowRoot || shadowRoots.has(shadowRoot)) continue;
      shadowRoots.add(shadowRoot);
      watch(shadowRoot);
    }
  };

  const isHit = (text: Node) => isRead(text) && mayMention((text as Text).data, lexicon);

  const slices = createSlices((isLate) => {
    for (let count = 1; ; count++) {
      if (!walker) {
        const root = nextRoot();
        if (!root) return false;
        if (root.nodeType === Node.TEXT_NODE && isHit(root)) return found();
        walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      }
      const text = walker.nextNode();
      if (text) {
        if (isHit(text)) return found();
      } else {
        // A walk whose place was taken off the page ends early.
        if (!walker.currentNode.isConnected) roots.add(walker.root);
        findShadowRoots(walker.root);
        walker = null;
      }
      if (count % 32 === 0 && isLate()) return true;
    }
  }, signal);

  const found = (): false => {
    observer.disconnect();
    open();
    return false;
  };

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') roots.add(target);
      for (const node of addedNodes) roots.add(node);
    }
    slices.wake();
  });

  const watch = (root: Node) => {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    roots.add(root);
    slices.wake();
  };

  signal.addEventListener('abort', () => observer.disconnect());
  watch(document.body ?? document);
}
