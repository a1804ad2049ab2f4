/** Cards opened and closed by events of the page itself: nobody waits for a hand. */
import type { Page } from 'playwright';
import { type Mark, marksOn } from '../../../scripts/demo/look';

/** Marks below would open their card above, which takes another way. */
const UPPER_PX = 700;
const ENOUGH = 5;

/** Opens the page and waits until its marks are painted. */
export async function openMarks(page: Page, address: string): Promise<Mark[]> {
  await page.bringToFront();
  await page.goto(address);
  let marks: Mark[] = [];
  while (marks.length < ENOUGH) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    marks = await marksOn(page);
  }
  return marks.filter(({ y }) => y < UPPER_PX);
}

export async function hoverMany(page: Page, marks: Mark[], hovers: number): Promise<void> {
  // The runner wraps every function with a name in this helper, which the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(
    async ({ marks, hovers }) => {
      const isOpen = (state: string) =>
        [...document.documentElement.children, ...document.body.children].some((host) =>
          host.shadowRoot?.querySelector(`.card${state}`),
        );
      for (let run = 0; run < hovers; run++) {
        const { x, y } = marks[run % marks.length] as Mark;
        const ways = [
          [1100, 20],
          [x, y],
        ] as const;
        for (const [clientX, clientY] of ways) {
          const where = { clientX, clientY, bubbles: true, composed: true, pointerType: 'mouse' };
          document.elementFromPoint(clientX, clientY)?.dispatchEvent(new PointerEvent('pointermove', where));
          await new Promise(requestAnimationFrame);
        }
        while (!isOpen('[aria-busy=false]')) await new Promise((resolve) => setTimeout(resolve));
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        while (isOpen('')) await new Promise((resolve) => setTimeout(resolve));
      }
    },
    { marks, hovers },
  );
}
