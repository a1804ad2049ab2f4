/** The options and the popup by hand and by keyboard: what the reader changes is kept and shown. */
import type { Page } from 'playwright/test';
import { seriousFindings } from './fixtures/accessibility';
import { expect, test } from './fixtures/reader';

async function watch(options: Page, ...queries: string[]) {
  const search = options.getByRole('combobox', { name: 'Add a company by symbol or name' });
  for (const [index, query] of queries.entries()) {
    await search.fill(query);
    await expect(options.getByRole('option').first()).toBeVisible();
    await search.press('Enter');
    await expect(options.locator('.watchlist tbody tr')).toHaveCount(index + 1);
  }
}

const namesIn = (options: Page) => options.locator('.watchlist tbody th b').allTextContents();

async function clear(options: Page) {
  const remove = options.getByRole('button', { name: /^Remove / });
  for (let left = await remove.count(); left > 0; left--) {
    await remove.first().click();
    await expect(remove).toHaveCount(left - 1);
  }
}

test('the watchlist: added by search, ordered by keyboard, noted, removed and brought back', async ({
  reader,
}) => {
  const options = await reader.opensOptions();
  await watch(options, 'NVDA', 'PLTR', 'VRT');
  expect(await namesIn(options)).toEqual(['NVIDIA', 'Palantir', 'Vertiv']);
  const row = options.getByRole('row', { name: /NVIDIA/ });
  for (const part of ['Chips & foundry', 'Leader', 'chips median']) await expect(row).toContainText(part);

  const down = options.getByRole('button', { name: 'Move NVIDIA down' });
  await down.focus();
  await options.keyboard.press('Enter');
  await expect.poll(() => namesIn(options)).toEqual(['Palantir', 'NVIDIA', 'Vertiv']);
  await expect(down).toBeFocused();
  await options.keyboard.press('Enter');
  await expect.poll(() => namesIn(options)).toEqual(['Palantir', 'Vertiv', 'NVIDIA']);
  await expect(options.getByRole('button', { name: 'Move NVIDIA up' })).toBeFocused();
  await expect(options.getByText('NVIDIA is now 3 of 3.')).toBeAttached();

  const note = options.getByRole('textbox', { name: 'Note for Vertiv' });
  await note.fill('Cooling');
  await note.press('Enter');
  await options.getByRole('button', { name: 'Remove Palantir' }).click();
  await expect.poll(() => namesIn(options)).toEqual(['Vertiv', 'NVIDIA']);
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => namesIn(options)).toEqual(['Palantir', 'Vertiv', 'NVIDIA']);

  await options.reload();
  await expect.poll(() => namesIn(options)).toEqual(['Palantir', 'Vertiv', 'NVIDIA']);
  await expect(note).toHaveValue('Cooling');
  await clear(options);
  await expect(options.getByText('No company yet.')).toBeVisible();
  await options.close();
});

test('a row is dragged by its handle', async ({ reader }) => {
  const options = await reader.opensOptions();
  await watch(options, 'NVDA', 'PLTR', 'VRT');
  await options
    .getByTitle('Drag Vertiv to another place')
    .dragTo(options.getByRole('row', { name: /NVIDIA/ }));
  await expect.poll(() => namesIn(options)).toEqual(['Vertiv', 'NVIDIA', 'Palantir']);
  await clear(options);
  await options.close();
});

test('a name of the reader’s own is kept, and removed', async ({ reader }) => {
  const options = await reader.opensOptions();
  await options.getByRole('link', { name: 'Names and mutes' }).click();
  await options.getByRole('textbox', { name: 'Name as it stands on pages' }).fill('Team Green');
  await options.getByRole('combobox', { name: 'Company' }).fill('nvda');
  await options.getByRole('option').first().click();
  await options.getByRole('button', { name: 'Add' }).click();
  await expect(options.getByRole('listitem').filter({ hasText: 'Team Green means NVIDIA' })).toBeVisible();
  await options.reload();
  await options.getByRole('button', { name: 'Remove the name Team Green' }).click();
  await expect(options.getByText('Team Green')).toHaveCount(0);
  await options.close();
});

test('a muted word is listed, and marked again on request', async ({ reader }) => {
  await reader.opens('article');
  await reader.readsCardOf('ServiceNow');
  const wrong = reader.card.getByRole('button', { name: 'Not this company' });
  await reader.movesInto(wrong);
  await wrong.click();
  await reader.card.getByRole('button', { name: 'Stop marking “ServiceNow” everywhere' }).click();
  await expect(reader.card).toHaveCount(0);
  await expect.poll(reader.marks).not.toContain('ServiceNow');
  const options = await reader.opensOptions();
  await options.getByRole('link', { name: 'Names and mutes' }).click();
  await options.getByRole('button', { name: 'Mark ServiceNow again' }).click();
  await expect(options.getByText('is not ServiceNow')).toHaveCount(0);
  await options.close();
  await reader.page.bringToFront();
  await expect.poll(reader.marks).toContain('ServiceNow');
});

test('settings are kept', async ({ reader }) => {
  const options = await reader.opensOptions();
  await options.getByRole('link', { name: 'Marks and timing' }).click();
  await options.getByRole('radio', { name: /Tint/ }).check();
  await options.getByRole('slider').press('ArrowRight');
  await expect(options.locator('output')).toHaveText('0.35 s');
  await options.reload();
  await expect(options.getByRole('radio', { name: /Tint/ })).toBeChecked();
  await expect(options.locator('output')).toHaveText('0.35 s');
  await options.getByRole('slider').press('ArrowLeft');
  await options.getByRole('radio', { name: /Underline/ }).check();
  await expect(options.locator('output')).toHaveText('0.30 s');
  await options.close();
});

test('a site is switched off and on again in the popup', async ({ reader }) => {
  await reader.opens('article');
  await expect.poll(reader.marks).toContain('NVIDIA');
  const popup = await reader.opensPopup();
  const toggle = popup.getByRole('switch', { name: /Marks on this site/ });
  await toggle.click();
  await expect(popup.getByRole('heading', { name: 'Switched off on 127.0.0.1' })).toBeVisible();
  await expect.poll(reader.marks).toEqual([]);
  await popup.getByRole('button', { name: 'Use on this site' }).click();
  await expect(toggle).toBeChecked();
  await expect.poll(reader.marks).toContain('NVIDIA');
  await popup.close();
});

test('"Why?" leads from the badge to the single facts', async ({ reader }) => {
  await reader.opens('article');
  await reader.readsCardOf('NVIDIA');
  const why = reader.card.getByRole('button', { name: 'Why?' });
  await reader.movesInto(why);
  await why.click();
  await reader.card.getByText('Ratio (price ÷ EPS, TTM)').click();
  await expect(reader.card.locator('.why')).toContainText(/EPS \(TTM, diluted\).*\$\d/);
});

for (const section of ['sites', 'marks', 'names', 'data', 'method']) {
  test(`axe-core finds nothing serious in the section "${section}"`, async ({ reader }) => {
    const options = await reader.opensOptions();
    for (const colorScheme of ['light', 'dark'] as const) {
      await options.emulateMedia({ colorScheme });
      await options.goto(options.url().replace(/#.*|$/, `#${section}`));
      await expect(options.locator(`main[data-section="${section}"] > :nth-child(2)`)).toBeAttached();
      for (const folded of await options.locator('summary').all()) await folded.click();
      expect(await seriousFindings(options.locator('body'))).toEqual([]);
    }
    await options.close();
  });
}
