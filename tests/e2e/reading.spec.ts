/** What a reader finds marked, and what stays as the page's author wrote it. */
import { expect, test } from './fixtures/reader';

const PAGES: [page: string, marked: string[]][] = [
  ['article', ['NVIDIA', 'Broadcom', 'ServiceNow', 'OpenAI']],
  ['forum', ['NVDA', 'AMD', 'ANET', 'VRT', 'PLTR']],
  ['screener', ['NVDA', 'NVIDIA Corporation', 'AVGO', 'AMAT', 'CRWV']],
  ['spa', ['NVIDIA', 'TSMC']],
  ['strict-csp', ['NVIDIA']],
  ['tiny-root', ['NVIDIA']],
  ['dark', ['NVIDIA', 'Broadcom']],
  ['rtl', ['NVIDIA', 'AVGO']],
  ['editor', ['NVIDIA']],
  ['shadow', ['NVIDIA', 'Broadcom']],
  ['hostile', ['NVIDIA', 'Broadcom']],
];

for (const [name, marked] of PAGES) {
  test(`marks stand on the page "${name}"`, async ({ reader }) => {
    await reader.opens(name);
    await expect.poll(reader.marks).toEqual(expect.arrayContaining(marked));
  });
}

for (const name of ['article', 'forum', 'screener', 'strict-csp', 'dark', 'rtl', 'plain']) {
  test(`the page "${name}" stays as written, before and after a card`, async ({ reader }) => {
    await reader.opens(name);
    const written = await reader.asWritten(name);
    if (name !== 'plain') {
      await expect.poll(async () => (await reader.marks()).length).toBeGreaterThan(0);
      expect(await reader.asItStands()).toBe(written);
      await reader.readsCardOf((await reader.marks())[0] as string);
      await reader.page.keyboard.press('Escape');
      await expect(reader.card).toHaveCount(0);
    }
    await expect.poll(reader.asItStands).toBe(written);
  });
}

test('plain words that are also symbols are left alone', async ({ reader }) => {
  await reader.opens('article');
  await expect.poll(reader.marks).toContain('NVIDIA');
  const marks = await reader.marks();
  for (const word of ['now', 'next', 'all', 'one', 'Palantir', 'NVDA']) expect(marks).not.toContain(word);
});

test('a company the universe does not hold is not marked', async ({ reader }) => {
  await reader.opens('screener');
  await expect.poll(reader.marks).toContain('NVDA');
  expect(await reader.marks()).not.toContain('ZZZZ');
});

test('a page without a company shows no mark', async ({ reader }) => {
  await reader.opens('plain');
  expect(await reader.marks()).toEqual([]);
});

test('a name below the fold is marked when the reader comes to it', async ({ reader }) => {
  await reader.opens('article');
  await expect.poll(reader.marks).toContain('NVIDIA');
  await reader.page.locator('#below').scrollIntoViewIfNeeded();
  await expect.poll(reader.marks).toContain('Vertiv');
});

test('an app that draws its page again gets its marks again', async ({ reader }) => {
  await reader.opens('spa');
  await expect.poll(reader.marks).toContain('NVIDIA');
  await reader.page.getByRole('button', { name: 'Power' }).click();
  await expect.poll(reader.marks).toEqual(['Vertiv', 'Schneider Electric']);
  await reader.page.getByRole('button', { name: 'Chips' }).click();
  await expect.poll(reader.marks).toEqual(['NVIDIA', 'TSMC']);
});

test('a text changed in place is read again', async ({ reader }) => {
  await reader.opens('spa');
  await expect.poll(reader.marks).toContain('NVIDIA');
  await reader.page.getByRole('button', { name: 'Rename in place' }).click();
  await expect.poll(reader.marks).toEqual(['Broadcom', 'TSMC']);
});
