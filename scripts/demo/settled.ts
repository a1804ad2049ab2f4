import type { Page } from 'playwright';
import { cardText, hoverMark } from './look';

/** Waits until nothing on an extension's page is on its way and every fade has ended. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () =>
      (document.querySelector('#root')?.textContent?.trim().length ?? 0) > 0 &&
      !document.querySelector('[aria-busy="true"]'),
  );
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
}

/** Rests on a name and waits for the card to hold more than its frame. */
export async function openCard(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await hoverMark(page, name);
  while (!(await cardText(page)).includes('\n'))
    await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 250)));
}
