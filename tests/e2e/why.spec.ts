/** The developers' list in the popup: off until switched on in the options, then each word of the page with its reason. */
import { expect, test } from './fixtures/reader';

test('why words are marked or not, once a developer asks', async ({ reader }) => {
  await reader.opens('article');
  await expect.poll(reader.marks).not.toEqual([]);
  const before = await reader.opensPopup();
  await expect(before.locator('.row-count').first()).toBeVisible();
  await expect(before.locator('.why')).toHaveCount(0);
  await before.close();

  const options = await reader.opensOptions();
  await options.goto(`${options.url().replace(/#.*/, '')}#data`);
  const choice = options.getByRole('checkbox', { name: /^Developers:/ });
  await choice.check();
  await expect(choice).toBeChecked();
  await options.close();

  await reader.page.bringToFront();
  const [first = ''] = await reader.marks();
  const popup = await reader.opensPopup();
  const rows = popup.locator('.why li');
  await expect(rows.filter({ hasText: first }).first()).toContainText('· marked');
  expect(await rows.count()).toBeGreaterThan(1);
  await popup.close();
});
