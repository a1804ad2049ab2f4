/** The card: what it says, when it comes, when it goes, and what it never disturbs. */
import type { Locator } from 'playwright/test';
import { seriousFindings } from './fixtures/accessibility';
import { lensContext } from './fixtures/lens';
import { expect, test } from './fixtures/reader';

for (const [name, text, symbol] of [
  ['article', 'NVIDIA', 'NVDA'],
  ['screener', 'CRWV', 'CRWV'],
  ['screener', 'AMAT', 'AMAT'],
  ['strict-csp', 'NVIDIA', 'NVDA'],
  ['shadow', 'NVIDIA', 'NVDA'],
  ['rtl', 'AVGO', 'AVGO'],
] as const) {
  test(`resting on ${text} on the page "${name}" shows the figures of ${symbol}`, async ({ reader }) => {
    const { valuation, ...context } = await lensContext(symbol);
    await reader.opens(name);
    await reader.readsCardOf(text);
    await expect(reader.card).toHaveAccessibleName(new RegExp(context.name.slice(0, 6)));
    await expect(reader.card).toContainText(context.layer_label);
    if (valuation.ratio_text) await expect(reader.card).toContainText(valuation.ratio_text);
    await expect(reader.card).toContainText(valuation.words);
    if (valuation.disclosure) await expect(reader.card).toContainText(valuation.disclosure);
    const notes = context.risks.filter((note) => !note.panel_only).slice(0, 3);
    for (const note of notes) await expect(reader.card).toContainText(note.title);
    await expect(reader.card).toContainText('Information, not investment advice');
  });
}

test('an unlisted company gets a card without a figure', async ({ reader }) => {
  await reader.opens('article');
  await reader.readsCardOf('OpenAI');
  await expect(reader.card).toContainText('Not listed');
  await expect(reader.card).not.toContainText('×');
});

test.describe('the card goes', () => {
  test.beforeEach(async ({ reader }) => {
    await reader.opens('article');
    await reader.readsCardOf('NVIDIA');
  });

  test('with Escape', async ({ reader }) => {
    await reader.page.keyboard.press('Escape');
    await expect(reader.card).toHaveCount(0);
  });

  test('with scrolling', async ({ reader }) => {
    await reader.page.mouse.wheel(0, 300);
    await expect(reader.card).toHaveCount(0);
  });

  test('when the pointer leaves', async ({ reader }) => {
    await reader.page.mouse.move(980, 20, { steps: 6 });
    await expect(reader.card).toHaveCount(0);
  });

  test('with a click elsewhere', async ({ reader }) => {
    await reader.page.mouse.click(980, 20);
    await expect(reader.card).toHaveCount(0);
  });

  test('but not while it is pinned', async ({ reader }) => {
    const pin = reader.card.getByRole('button', { name: 'Pin this card' });
    await reader.movesInto(pin);
    await pin.click();
    await expect(reader.card).toHaveRole('dialog');
    await reader.page.mouse.move(980, 20, { steps: 6 });
    await reader.page.mouse.wheel(0, 200);
    await expect(reader.card).toBeVisible();
    await reader.card.getByRole('button', { name: 'Close the card' }).click();
    await expect(reader.card).toHaveCount(0);
  });
});

test('a caret in an editor stays where it is while a card comes and goes', async ({ reader }) => {
  const { page } = reader;
  const caret = () =>
    page.evaluate(() => {
      const selection = getSelection();
      return {
        focus: document.activeElement?.id,
        at: selection?.anchorOffset,
        length: selection?.toString().length,
      };
    });
  await reader.opens('editor');
  await page.locator('#note').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  const before = await caret();
  await reader.readsCardOf('NVIDIA');
  expect(await caret()).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(reader.card).toHaveCount(0);
  expect(await caret()).toEqual(before);
  await page.keyboard.type('Go');
  await expect(page.locator('#note')).toHaveText('Goite about Broadcom here.');
});

test('the card is the same size on a page with a root font of ten pixels', async ({ reader }) => {
  await reader.opens('article');
  await reader.readsCardOf('NVIDIA');
  const usual = await reader.card.boundingBox();
  await reader.opens('tiny-root');
  await reader.readsCardOf('NVIDIA');
  expect((await reader.card.boundingBox())?.width).toBe(usual?.width);
  expect(await reader.card.evaluate((card) => getComputedStyle(card).textTransform)).toBe('none');
});

test('the card stands inside the window, right to left as well', async ({ reader }) => {
  await reader.opens('rtl');
  await reader.readsCardOf('NVIDIA');
  const box = await reader.card.boundingBox();
  expect(box).not.toBeNull();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1000);
});

test('the keyboard command opens a card without a pointer, and steps on', async ({ reader }) => {
  await reader.opens('dark');
  await expect.poll(reader.marks).toContain('Broadcom');
  expect(await reader.commands('tab.step', {})).toBe(true);
  await expect(reader.card).toHaveAccessibleName(/NVIDIA/);
  expect(await reader.commands('tab.step', {})).toBe(true);
  await expect(reader.card).toHaveAccessibleName(/Broadcom/);
});

test('the context menu opens the card of the selected text', async ({ reader }) => {
  await reader.opens('dark');
  await expect.poll(reader.marks).toContain('Broadcom');
  await reader.page.evaluate(() => {
    const text = document.querySelector('p')?.firstChild as Text;
    const start = text.data.indexOf('Broadcom');
    getSelection()?.setBaseAndExtent(text, start, text, start + 'Broadcom'.length);
  });
  expect(await reader.commands('tab.selection', { text: 'Broadcom' })).toBe(true);
  await expect(reader.card).toHaveAccessibleName(/Broadcom/);
});

test.describe('the card stands whole inside the window', () => {
  for (const [width, height] of [
    [1000, 800],
    [320, 480],
  ] as const) {
    for (const name of ['NVIDIA', 'Broadcom', 'Vertiv', 'ServiceNow']) {
      test(`${width} × ${height}, beside ${name} in its corner`, async ({ reader }) => {
        await reader.page.setViewportSize({ width, height });
        await reader.opens('corners');
        await reader.readsCardOf(name);
        const box = await reader.card.boundingBox();
        if (!box) throw new Error('no card');
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        expect(await reader.card.evaluate((card) => card.scrollWidth - card.clientWidth)).toBe(0);
      });
    }
  }
});

test.describe('a second reading', () => {
  const button = (reader: { card: Locator }, name: string | RegExp) =>
    reader.card.getByRole('button', { name });

  test('a pinned card and a second one stay, and are read side by side', async ({ reader }) => {
    const { page, card } = reader;
    await reader.opens('corners');
    await reader.readsCardOf('NVIDIA');
    const pin = button(reader, 'Pin this card');
    await reader.movesInto(pin);
    await pin.click();
    await expect(page.getByRole('dialog', { name: /NVIDIA/ })).toBeVisible();
    await reader.restsOn('ServiceNow');
    const second = page.getByRole('tooltip', { name: /ServiceNow/ });
    await expect(second).toBeVisible();
    await expect(page.getByRole('dialog', { name: /NVIDIA/ })).toBeVisible();
    const compare = second.getByRole('button', { name: 'Compare with NVIDIA' });
    await reader.movesInto(compare);
    await compare.click();
    const both = page.getByRole('dialog', { name: 'NVIDIA and ServiceNow side by side' });
    await expect(both).toBeVisible();
    await expect(card).toHaveCount(1);
    await expect(both.getByRole('row', { name: /^Layer/ })).toContainText(/Chips & foundry.*Applications/);
    await expect(both.getByRole('row')).toHaveCount(10);
    expect(await seriousFindings(both)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  });

  test('the stored price with its day, and the range of 52 weeks', async ({ reader }) => {
    await reader.opens('article');
    await reader.readsCardOf('NVIDIA');
    const prices = button(reader, 'Prices');
    await reader.movesInto(prices);
    await prices.click();
    await expect(reader.card).toContainText('One dated price so far: $214.72 on 21 Aug 2026');
    await expect(reader.card).toContainText('52-week range');
  });

  test('the links to the sources go to the clipboard', async ({ reader }) => {
    await reader.opens('article');
    await reader.readsCardOf('NVIDIA');
    const figures = button(reader, /figures$/);
    await reader.movesInto(figures);
    await figures.click();
    await button(reader, 'Copy links to sources').click();
    await expect(reader.card).toContainText(/sources copied/);
  });
});
