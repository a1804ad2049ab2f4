/** Reads what the extension shows, from outside it: painted marks and the card, whose shadow root is closed. */
import type { BrowserContext, Page } from 'playwright';

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
    for (const highlight of CSS.highlights.values()) {
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

/** Moves the pointer onto the first mark with this text, and waits for it to be painted first. */
export async function hoverMark(page: Page, text: string) {
  await page.waitForFunction(
    (wanted) =>
      [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some(
          (range) =>
            (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset) === wanted,
        ),
      ),
    text,
  );
  const mark = (await marksOn(page)).find((candidate) => candidate.text === text);
  if (!mark) throw new Error(`"${text}" is not marked on ${page.url()}`);
  await page.mouse.move(mark.x - 40, mark.y + 60);
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
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
