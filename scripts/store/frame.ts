import type { BrowserContext } from 'playwright';

/** Size of what is shown below the caption, in CSS px. */
export const SHOWN = { width: 1168, height: 708 };

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { overflow: hidden; font-family: "Liberation Sans", "Noto Sans CJK SC", system-ui, sans-serif;
    color: #fff; background: linear-gradient(160deg, #1b1740, #2b2470) }
  header { display: flex; align-items: center; justify-content: center; gap: 16px; height: 92px;
    font-size: 31px; font-weight: 600 }
  header svg { width: 44px; height: 44px }
  .shown { position: relative; width: 1168px; height: 708px; margin: 0 auto; overflow: hidden;
    border-radius: 10px 10px 0 0; box-shadow: 0 8px 40px rgb(0 0 0 / 45%) }
  .shown > img { display: block }
  .over { position: absolute; top: 14px; right: 24px; border-radius: 8px; box-shadow: 0 12px 40px rgb(0 0 0 / 45%) }
  .tile { display: grid; align-content: center; justify-items: center; gap: 14px; height: 280px; text-align: center }
  .tile svg { width: 84px; height: 84px }
  .tile b { font-size: 36px }
  .tile p { font-size: 20px }`;

const imageOf = (png: Buffer, className = '') =>
  `<img class="${className}" alt="" src="data:image/png;base64,${png.toString('base64')}">`;

async function draw(context: BrowserContext, width: number, height: number, markup: string): Promise<Buffer> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.setContent(`<!doctype html><style>${STYLE}</style>${markup}`);
  const png = await page.screenshot();
  await page.close();
  return png;
}

/** A picture of 1280 × 800: caption, and below it what was seen; `over` lies on its right side as the popup does. */
export function frame(
  context: BrowserContext,
  { icon, caption, seen, over }: { icon: string; caption: string; seen: Buffer; over?: Buffer | undefined },
): Promise<Buffer> {
  const top = over ? imageOf(over, 'over') : '';
  return draw(
    context,
    1280,
    800,
    `<header>${icon}${caption}</header><div class="shown">${imageOf(seen)}${top}</div>`,
  );
}

/** The small tile of 440 × 280. */
export function tile(context: BrowserContext, icon: string, name: string, line: string): Promise<Buffer> {
  return draw(context, 440, 280, `<div class="tile">${icon}<b>${name}</b><p>${line}</p></div>`);
}
