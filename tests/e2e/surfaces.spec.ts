/** From the page to the extension's own pages, and whether everybody can use them. */
import { seriousFindings } from './fixtures/accessibility';
import { expect, test } from './fixtures/reader';

test('a star on the card is a row in the options, and gone again with the second click', async ({
  reader,
}) => {
  await reader.opens('article');
  await reader.readsCardOf('Broadcom');
  const star = reader.card.getByRole('button', { name: /on the watchlist/ });
  await reader.movesInto(star);
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  const options = await reader.opensOptions();
  await expect(options.getByText('Broadcom').first()).toBeVisible();
  await reader.page.bringToFront();
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  await options.reload();
  await expect(options.getByRole('heading').first()).toBeVisible();
  await expect(options.getByText('Broadcom')).toHaveCount(0);
  await options.close();
});

test('the popup lists the companies of the page, most mentioned first', async ({ reader }) => {
  await reader.opens('article');
  await expect.poll(reader.marks).toContain('NVIDIA');
  const popup = await reader.opensPopup();
  await expect(popup.getByText('NVIDIA').first()).toBeVisible();
  const text = await popup.evaluate(() => document.body.textContent ?? '');
  expect(text.indexOf('NVIDIA')).toBeLessThan(text.indexOf('Broadcom'));
  for (const name of ['Broadcom', 'ServiceNow', 'Vertiv', 'OpenAI']) expect(text).toContain(name);
  await popup.close();
});

test('a click on a company of the popup opens its card on the page', async ({ reader }) => {
  await reader.opens('article');
  await expect.poll(reader.marks).toContain('Broadcom');
  const popup = await reader.opensPopup();
  await popup.getByRole('button', { name: /^Broadcom.*mentioned/ }).click();
  await expect(reader.card).toHaveAccessibleName(/Broadcom/);
});

test('the order of the popup’s list is kept for the next time', async ({ reader }) => {
  await reader.opens('article');
  await expect.poll(reader.marks).toContain('Broadcom');
  const popup = await reader.opensPopup();
  await popup.getByText('P/E', { exact: true }).click();
  await popup.reload();
  await expect(popup.getByRole('radio', { name: 'P/E' })).toBeChecked();
  await popup.getByText('Mentions', { exact: true }).click();
  await popup.close();
});

test('nothing of the popup moves when the page has answered', async ({ reader }) => {
  await reader.opens('article');
  await expect.poll(reader.marks).toContain('Broadcom');
  const popup = await reader.opensPopup();
  await expect(popup.getByRole('toolbar', { name: /log scale/ })).toBeVisible();
  const shift = await popup.evaluate(
    () =>
      new Promise<number>((tell) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => tell(sum)));
      }),
  );
  expect(shift).toBeLessThan(0.01);
  await popup.close();
});

test('the popup finds any company by symbol or name', async ({ reader }) => {
  await reader.opens('plain');
  const popup = await reader.opensPopup();
  await popup.getByRole('searchbox').or(popup.getByRole('combobox')).first().fill('palan');
  await expect(popup.getByText('Palantir').first()).toBeVisible();
  await popup.close();
});

test.describe('axe-core finds nothing serious', () => {
  for (const scheme of ['light', 'dark'] as const) {
    test(`in the card, ${scheme}`, async ({ reader }) => {
      await reader.page.emulateMedia({ colorScheme: scheme });
      await reader.opens('article');
      await reader.readsCardOf('NVIDIA');
      expect(await seriousFindings(reader.card)).toEqual([]);
    });

    test(`in the popup, ${scheme}`, async ({ reader }) => {
      await reader.opens('article');
      await expect.poll(reader.marks).toContain('NVIDIA');
      const popup = await reader.opensPopup();
      await popup.emulateMedia({ colorScheme: scheme });
      await expect(popup.getByText('NVIDIA').first()).toBeVisible();
      expect(await seriousFindings(popup.locator('body'))).toEqual([]);
      await popup.close();
    });

    test(`in the options, ${scheme}`, async ({ reader }) => {
      const options = await reader.opensOptions();
      await options.emulateMedia({ colorScheme: scheme });
      await expect(options.getByRole('heading').first()).toBeVisible();
      expect(await seriousFindings(options.locator('body'))).toEqual([]);
      await options.close();
    });
  }
});
