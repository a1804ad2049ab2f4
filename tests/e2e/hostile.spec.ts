/** Pages that want to read the card, press its buttons or break the extension. */
import type { Page } from 'playwright/test';
import { cardBox, cardText } from '../../scripts/demo/look';
import { expect, test } from './fixtures/victim';

test('nothing a page can look at holds a figure of the card', async ({
  victim: { page, opens, readsCardOf },
}) => {
  await opens('hostile.html');
  const before = await page.evaluate(() => Object.getOwnPropertyNames(globalThis).length);
  const text = await readsCardOf('NVIDIA');
  const seen = await page.evaluate(() => {
    const everything = [...document.querySelectorAll('*')];
    return {
      markup: document.documentElement.outerHTML,
      words: document.documentElement.innerText,
      roots: everything.filter((element) => element.shadowRoot !== null).length,
      painted: [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map(({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent?.slice(startOffset, endOffset),
        ),
      ),
      selected: String(getSelection()),
      loaded: performance.getEntriesByType('resource').map(({ name }) => name),
      globals: Object.getOwnPropertyNames(globalThis).length,
    };
  });
  const [ratio] = text.match(/\d+\.\d×/) ?? [];
  expect(ratio).toBeDefined();
  expect(seen.markup).not.toContain(ratio);
  expect(seen.markup).not.toContain('P/E');
  expect(seen.words).not.toContain('P/E');
  expect(seen.selected).toBe('');
  expect(seen.roots).toBe(0);
  expect([...new Set(seen.painted)].sort()).toEqual(['Broadcom', 'NVIDIA']);
  expect(seen.loaded.filter((name) => name.includes('extension'))).toEqual([]);
  expect(seen.globals).toBe(before);
});

test('a press made by the page is no press', async ({ victim: { page, opens, readsCardOf, watchlist } }) => {
  await opens('hostile.html');
  await readsCardOf('NVIDIA');
  const star = await cardBox(page, '[aria-pressed]');
  await page.evaluate(({ x, y }) => {
    const host = document.elementFromPoint(x, y) as HTMLElement;
    const where = { bubbles: true, composed: true, clientX: x, clientY: y };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      host.dispatchEvent(new PointerEvent(type, where));
    }
    host.click();
    host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  }, star);
  expect(await watchlist()).toEqual([]);
});

test('a press on a card that the page covers is not taken and says so; on a free card it is', async ({
  victim: { page, opens, readsCardOf, watchlist },
}) => {
  await opens('hostile.html');
  await readsCardOf('NVIDIA');
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.textContent = 'Win a prize';
    cover.id = 'cover';
    cover.style.cssText =
      'position:fixed;inset:0;width:100%;height:100%;border:0;background:#fff;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
  });
  const star = await cardBox(page, '[aria-pressed]');
  await page.mouse.move(star.x, star.y, { steps: 8 });
  await expect(async () => {
    await page.mouse.click(star.x, star.y);
    expect(await cardText(page)).toContain('lies over the card');
  }).toPass();
  expect(await watchlist()).toEqual([]);

  await page.evaluate(() => document.getElementById('cover')?.remove());
  await page.keyboard.press('Escape');
  await readsCardOf('Broadcom');
  const free = await cardBox(page, '[aria-pressed]');
  await page.mouse.move(free.x, free.y, { steps: 8 });
  await expect(async () => {
    if ((await watchlist()).length === 0) await page.mouse.click(free.x, free.y);
    expect(await watchlist()).toEqual(['avgo']);
  }).toPass();
});

test('messages and events a page makes up change nothing', async ({
  victim: { page, opens, marks, readsCardOf, watchlist },
}) => {
  await opens('hostile.html');
  await readsCardOf('NVIDIA');
  const before = await watchlist();
  const door = await page.evaluate(() => {
    const forged = [
      { to: 'sector-lens', name: 'watchlist.toggle', request: { issuer: 'nvda' } },
      { to: 'sector-lens-tab', name: 'tab.step', request: {} },
      { type: 'wxt:content-script-started', contentScriptName: 'scan', messageId: '1' },
    ];
    for (const message of forged) postMessage(message, '*');
    for (const name of ['wxt:content-script-started', 'card:stop', 'scan:mute', 'card:close']) {
      for (const target of [window, document, document.documentElement]) {
        target.dispatchEvent(new CustomEvent(name, { detail: { issuer: 'nvda', everywhere: true } }));
      }
    }
    return typeof (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime
      ?.sendMessage;
  });
  expect(door).toBe('undefined');
  expect(await cardText(page)).toContain('P/E');
  expect(await watchlist()).toEqual(before);
  expect(await marks()).toEqual(['NVIDIA', 'Broadcom']);
});

test('a page that redefines what everything is built on breaks itself only', async ({
  victim: { page, opens },
}) => {
  await page.addInitScript(() => {
    const broken = () => {
      throw new Error('broken by the page');
    };
    const targets: [object, string[]][] = [
      [Array.prototype, ['map', 'filter', 'push', 'includes']],
      [String.prototype, ['slice', 'replace', 'match']],
      [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
      [Element.prototype, ['attachShadow', 'append', 'getBoundingClientRect']],
      [Document.prototype, ['createElement', 'createTreeWalker', 'elementFromPoint']],
      [JSON, ['parse', 'stringify']],
      [Promise.prototype, ['then']],
      [Map.prototype, ['get', 'set']],
    ];
    for (const [target, names] of targets) {
      for (const name of names) Object.defineProperty(target, name, { value: broken });
    }
    for (const name of ['IntersectionObserver', 'MutationObserver', 'Highlight', 'StaticRange']) {
      Object.defineProperty(globalThis, name, { value: broken });
    }
  });
  await opens('hostile.html');
  // The page's own functions are broken, so the test too can only use what lies outside them.
  const box = await page.locator('p').first().boundingBox();
  if (!box) throw new Error('The paragraph is not on the page');
  await expect(async () => {
    await page.mouse.move(box.x + 20, box.y + 60);
    await page.mouse.move(box.x + 20, box.y + 12, { steps: 4 });
    await expect.poll(() => wordsInClosedRoots(page), { timeout: 3000 }).toContain('P/E');
  }).toPass();
});

interface TreeNode {
  nodeValue: string;
  shadowRootType?: string;
  children?: TreeNode[];
  shadowRoots?: TreeNode[];
}

async function wordsInClosedRoots(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const words = (node: TreeNode, isInside: boolean): string =>
    [
      isInside ? node.nodeValue : '',
      ...(node.children ?? []).map((child) => words(child, isInside)),
      ...(node.shadowRoots ?? []).map((shadow) => words(shadow, shadow.shadowRootType === 'closed')),
    ].join(' ');
  return words(root as TreeNode, false);
}
