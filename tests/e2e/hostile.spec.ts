/** Pages that want to read the card, press its buttons or break the extension; the build is the readers' own, closed. */
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from 'playwright/test';
import { type Launched, launchWithExtension } from '../../scripts/demo/launch';
import { cardBox, cardText, hoverMark, marksOn } from '../../scripts/demo/look';
import { type Site, serveFolder } from '../../scripts/demo/serve';
import { builtExtension } from '../../scripts/setup/build.mjs';

const PAGES = fileURLToPath(new URL('../fixtures/pages', import.meta.url));
/** From no policy at all to nothing allowed: the marks and the card come from outside the page's rules. */
const POLICIES: Record<string, string> = {
  'nothing from anywhere': "default-src 'none'",
  'no inline style, no script': "script-src 'none'; style-src 'none'",
  'trusted types': "require-trusted-types-for 'script'; trusted-types 'none'",
  'a sandbox': 'sandbox allow-scripts',
  'a sandbox without scripts': 'sandbox',
};

interface Victim {
  page: Page;
  opens(name: string): Promise<void>;
  marks(): Promise<string[]>;
  readsCardOf(text: string): Promise<string>;
  watchlist(): Promise<string[]>;
}

const test = base.extend<{ victim: Victim }, { installed: Launched & { site: Site } }>({
  installed: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from this pattern
    async ({}, use) => {
      const site = await serveFolder(
        PAGES,
        Object.fromEntries(
          Object.entries(POLICIES).map(([name, policy]) => [
            `/article.html?policy=${encodeURIComponent(name)}`,
            { 'content-security-policy': policy },
          ]),
        ),
      );
      const launched = await launchWithExtension({
        extension: builtExtension('demo'),
        headless: true,
        viewport: { width: 1000, height: 800 },
      });
      await use({ ...launched, site });
      await launched.close();
      await site.close();
    },
    { scope: 'worker' },
  ],
  victim: async ({ installed: { context, extensionId, site } }, use) => {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => {
      const isOurs = message.location().url.startsWith('chrome-extension:');
      if (isOurs && message.type() === 'error') errors.push(message.text());
    });
    await use({
      page,
      opens: async (name) => {
        await page.goto(`${site.origin}/${name}`);
      },
      marks: async () => (await marksOn(page)).map(({ text }) => text),
      readsCardOf: async (text) => {
        await expect(async () => {
          await hoverMark(page, text);
          await expect.poll(() => cardText(page), { timeout: 2000 }).toMatch(new RegExp(`${text}[^]*P/E`));
        }).toPass();
        return cardText(page);
      },
      watchlist: async () => {
        const options = await context.newPage();
        await options.goto(`chrome-extension://${extensionId}/options.html`);
        const reply = await options.evaluate(async () => {
          const { chrome } = globalThis as unknown as {
            chrome: { runtime: { sendMessage(message: object): Promise<{ value: { issuer: string }[] }> } };
          };
          return chrome.runtime.sendMessage({ to: 'sector-lens', name: 'watchlist.list', request: {} });
        });
        await options.close();
        await page.bringToFront();
        return reply.value.map(({ issuer }) => issuer);
      },
    });
    await page.close();
    expect(errors, 'errors of the extension').toEqual([]);
  },
});

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
  await opens('article.html');
  await expect(async () => expect(await restsByPlace(page)).toContain('P/E')).toPass();
});

/** Where the page's own functions are broken, the test too can only use what lies outside them. */
async function restsByPlace(page: Page): Promise<string> {
  const box = await page.locator('text=NVIDIA').first().boundingBox();
  if (!box) throw new Error('The word is not on the page');
  for (let x = box.x; x < box.x + box.width; x += 8) {
    await page.mouse.move(x, box.y + 10, { steps: 2 });
    const words = await wordsInClosedRoots(page);
    if (words.includes('P/E')) return words;
  }
  return '';
}

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

test.describe('under a policy that allows', () => {
  for (const name of Object.keys(POLICIES)) {
    test(name, async ({ victim: { page, opens, readsCardOf } }) => {
      await opens(`article.html?policy=${encodeURIComponent(name)}`);
      expect(await readsCardOf('NVIDIA')).toContain('P/E');
      await page.keyboard.press('Escape');
    });
  }
});

test('a frame in a sandbox is read like a page, and its card stands in it', async ({
  victim: { page, opens },
}) => {
  await opens('plain.html');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.src = '/article.html';
    frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;background:#fff';
    document.body.append(frame);
  });
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await expect
    .poll(() => frame?.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)))
    .toBeGreaterThan(0);
});

test('a name under ten thousand nested elements is marked', async ({ victim: { page, opens, marks } }) => {
  await opens('plain.html');
  await page.evaluate(() => {
    const outermost = document.createElement('span');
    let place = outermost;
    for (let depth = 0; depth < 10_000; depth++) {
      place = place.appendChild(document.createElement('span'));
      // Boxes nested that deep end the browser itself, with or without us.
      place.style.display = 'contents';
    }
    place.textContent = 'Shares of NVIDIA rose.';
    document.body.prepend(outermost);
  });
  await expect.poll(marks).toContain('NVIDIA');
});

test('a page that never stops changing stays usable, and the card comes', async ({
  victim: { page, opens, readsCardOf },
}) => {
  await opens('hostile.html');
  await page.evaluate(() => {
    const ticker = document.getElementById('ticker');
    setInterval(() => {
      if (!ticker) return;
      ticker.textContent = `NVIDIA ${Math.random()}`;
      ticker.append(document.createElement('i'));
    }, 1);
  });
  expect(await readsCardOf('Broadcom')).toContain('Broadcom');
});

test('a page that asks before it lets go is left as if we were not there', async ({
  victim: { page, opens, readsCardOf },
}) => {
  await opens('hostile.html');
  await page.evaluate(() => {
    addEventListener('beforeunload', (event) => event.preventDefault());
  });
  await readsCardOf('NVIDIA');
  page.on('dialog', (dialog) => void dialog.accept());
  await opens('plain.html');
  expect(await cardText(page)).toBe('');
});

test.describe('zoomed', () => {
  for (const zoom of [0.25, 0.5, 2, 5]) {
    test(`to ${zoom * 100} %, the card stands inside the window`, async ({ victim, installed }) => {
      const { page, opens, readsCardOf } = victim;
      await opens('hostile.html');
      await setZoom(installed, page, zoom);
      try {
        await expect.poll(() => page.evaluate(() => innerWidth)).toBeCloseTo(1000 / zoom, -1);
        await page.evaluate(() => document.querySelector('p')?.scrollIntoView());
        await readsCardOf('NVIDIA');
        const { left, top, right, bottom } = await cardBox(page, '.card');
        const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
        expect({ left: left >= 0, top: top >= 0 }).toEqual({ left: true, top: true });
        expect(right).toBeLessThanOrEqual(width + 1);
        expect(bottom).toBeLessThanOrEqual(height + 1);
      } finally {
        await setZoom(installed, page, 1);
      }
    });
  }
});

async function setZoom({ context, extensionId }: Launched, page: Page, zoom: number) {
  const driver = await context.newPage();
  await driver.goto(`chrome-extension://${extensionId}/options.html`);
  await driver.evaluate(
    async ({ url, factor }) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: {
            query(what: object): Promise<{ id: number; url?: string }[]>;
            setZoom(tab: number, factor: number): Promise<void>;
          };
        };
      };
      const tabs = await chrome.tabs.query({ url });
      await Promise.all(tabs.map(({ id }) => chrome.tabs.setZoom(id, factor)));
    },
    { url: `${new URL(page.url()).protocol}//127.0.0.1/*`, factor: zoom },
  );
  await driver.close();
  await page.bringToFront();
}
