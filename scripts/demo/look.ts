/** Reads what the extension shows, from outside it: painted marks and the card, whose shadow root is closed. */
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';

const LIMIT_MS = 10_000;
const LOOK_AGAIN_MS = 50;

export interface Mark {
  text: string;
  /** Middle of the mark's first line, in CSS px of the viewport. */
  x: number;
  y: number;
}

/** Every mark that is painted now, from top to bottom. The highlight registry belongs to the document. */
export function marksOn(page: Page): Promise<Mark[]> {
  return page.evaluate(() => {
    const marks: { text: string; x: number; y: number }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      // The mark under the pointer is painted a second time on top.
      if (name.endsWith('active')) continue;
      for (const abstract of highlight) {
        const range = document.createRange();
        range.setStart(abstract.startContainer, abstract.startOffset);
        range.setEnd(abstract.endContainer, abstract.endOffset);
        const [line] = range.getClientRects();
        if (!line) continue;
        marks.push({
          text: range.toString(),
          x: line.left + line.width / 2,
          y: line.top + line.height / 2,
        });
      }
    }
    // By place: ranges in different shadow trees have no order of their own.
    return marks.sort((one, other) => (Math.abs(one.y - other.y) > 4 ? one.y - other.y : one.x - other.x));
  });
}

/** Waits until a text is marked and moves the pointer onto its first mark. */
export async function hoverMark(page: Page, text: string) {
  const deadline = Date.now() + LIMIT_MS;
  for (;;) {
    const mark = (await marksOn(page)).find((candidate) => candidate.text === text);
    if (mark) {
      await page.mouse.move(mark.x - 40, mark.y + 60);
      await page.mouse.move(mark.x, mark.y, { steps: 4 });
      return;
    }
    if (Date.now() > deadline) throw new Error(`"${text}" is not marked on ${page.url()}`);
    await setTimeout(LOOK_AGAIN_MS);
  }
}

interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** The text of the card as it stands on the screen, or an empty string while there is none. */
export async function cardText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const texts: string[] = [];
    for (const shadow of closedRoots(root as DomNode)) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId as string,
        functionDeclaration:
          'function () { return [...this.children].filter((e) => e.localName !== "style").map((e) => e.innerText).join("\\n") }',
        returnByValue: true,
      });
      texts.push(String(result.value));
    }
    return texts.join('\n').trim();
  } finally {
    await session.detach();
  }
}

export interface PlaceInCard {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Its middle. */
  x: number;
  y: number;
}

/** Where a part of the card stands in the viewport, in CSS px. */
export async function cardBox(page: Page, selector: string): Promise<PlaceInCard> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    for (const shadow of closedRoots(root as DomNode)) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId as string,
        functionDeclaration: `function (selector) {
          const box = this.querySelector(selector)?.getBoundingClientRect();
          if (!box) return null;
          const { left, top, right, bottom } = box;
          return { left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
        }`,
        arguments: [{ value: selector }],
        returnByValue: true,
      });
      if (result.value) return result.value as PlaceInCard;
    }
    throw new Error(`The card has no ${selector}`);
  } finally {
    await session.detach();
  }
}

/** The popup as the toolbar would open it over `page`: a tab behind it, so that `page` stays the active one. */
export async function openPopupOver(page: Page, extensionId: string): Promise<Page> {
  const context: BrowserContext = page.context();
  const driver = await context.newPage();
  await driver.goto(`chrome-extension://${extensionId}/options.html`);
  await page.bringToFront();
  const opened = context.waitForEvent('page');
  await driver.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { create(tab: { url: string; active: boolean }): void } };
    };
    chrome.tabs.create({ url: '/popup.html', active: false });
  });
  const popup = await opened;
  await driver.close();
  await popup.waitForLoadState();
  return popup;
}

function closedRoots(node: DomNode): DomNode[] {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType !== 'user-agent');
  return [...own, ...[...own, ...(node.children ?? [])].flatMap(closedRoots)];
}
