/** The card in a real browser, by role and name, in every state. */
import axe from 'axe-core';
import type { ComponentProps } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Card } from '@/components/card/Card';
import '@/components/tokens.css';
import '@/components/parts/parts.css';
import '@/components/card/card.css';
import { type ContextName, contexts } from './contexts';
import { derivation } from './derivation';
import { prices } from './prices';

type Props = ComponentProps<typeof Card>;
let root: Root;
let calls: string[];

beforeEach(() => {
  const place = document.body.appendChild(document.createElement('div'));
  place.className = 'sl-root';
  root = createRoot(place);
  calls = [];
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

function draw(change: Partial<Props> & Pick<Props, 'content'>) {
  const call = (name: string) => () => void calls.push(name);
  root.render(
    <Card
      surface="Northlight"
      notice={null}
      controls={{
        starred: false,
        pinned: false,
        onStar: call('star'),
        onPin: call('pin'),
        onClose: call('close'),
      }}
      onExplain={call('explain')}
      onHistory={call('history')}
      onMute={(everywhere) => void calls.push(everywhere ? 'mute everywhere' : 'mute here')}
      {...change}
    />,
  );
}
const drawContext = (name: ContextName, change: Partial<Props> = {}) =>
  draw({
    content: {
      kind: 'ready',
      context: contexts[name],
      explanation: { kind: 'none' },
      history: { kind: 'none' },
    },
    ...change,
  });

describe('what every state says', () => {
  test.each<[ContextName, string[], string[]]>([
    ['near', ['P/E 32.9× · 0.96× chips median', 'near median', 'Leader', 'Origin'], ['Snapshot of']],
    ['snapshot', ['Snapshot of 21 August 2026, 93 days old'], []],
    ['far_above', ['2× the median or more'], []],
    ['far_below', ['½× the median or less'], []],
    ['loss_making', ['loss-making: P/E not meaningful', 'more than half lose money', 'Fringe'], []],
    ['no_data', ['no current data'], ['32.9×']],
    ['stale', ['stale earnings'], []],
    ['thin', ['thin group', 'higher than 4 of 6 peers'], []],
    ['fallback', ['mainstream-AI median', 'edge group too small'], []],
    ['fund', ['P/E of a fund depends'], ['Leader']],
    ['preferred', ['no valuation for this security type', 'convertible preferred depositary'], ['32.9×']],
    ['unlisted', ['Not listed', 'MRD Meridian Software'], ['×', 'Leader', '$']],
    ['redirect', ['Ticker was NRL until March 2026'], []],
  ])('%s', async (name, said, unsaid) => {
    drawContext(name);
    const card = page.getByRole('tooltip', { name: contexts[name].name });
    await expect.element(card).toBeVisible();
    await expect.element(card).toHaveTextContent('Information, not investment advice');
    for (const words of said) await expect.element(card).toHaveTextContent(words);
    for (const words of unsaid) await expect.element(card).not.toHaveTextContent(words);
  });

  test('loading', async () => {
    draw({ content: { kind: 'loading', surface: 'Northlight' } });
    await expect.element(page.getByRole('status').last()).toHaveTextContent('Looking up Northlight');
  });

  test('a failure says what happened, what still works and what to do', async () => {
    const onRetry = () => void calls.push('retry');
    draw({
      content: {
        kind: 'failed',
        surface: 'Northlight',
        trouble: { title: 'Happened', works: 'Still works', todo: 'To do', onRetry },
      },
    });
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    expect(calls).toEqual(['retry']);
    await expect.element(page.getByRole('tooltip')).toHaveTextContent('Happened. Still worksTo do');
  });
});

test('the figures of the badge show source and date without a click', async () => {
  drawContext('near');
  const figures = page.getByRole('list', { name: 'Figures behind the badge' });
  await expect.element(figures).toHaveTextContent('price $172.10 · 21 Aug 2026 · US listing files');
  await expect.element(figures).toHaveTextContent('EPS (TTM, diluted) $5.23 · 21 Aug 2026');
});

test('the scale has words for those who do not see it', async () => {
  drawContext('near');
  const scale = page.getByRole('img', { name: /P\/E on a log scale; 20 peers as dots; median 34.2×/ });
  await expect.element(scale).toHaveAccessibleName(/95 % interval 27.4× to 44.0×; NLT at 32.9×/);
});

test('three notes at first, all of them on request', async () => {
  drawContext('near');
  const notes = page.getByRole('region', { name: 'Risk notes' }).getByRole('listitem');
  await expect.element(notes.first()).toHaveTextContent('Chip export controlselevated');
  expect(notes.elements()).toHaveLength(3);
  await userEvent.click(page.getByRole('button', { name: '4 notes' }));
  await expect.element(notes.nth(3)).toHaveTextContent('info');
});

test('the tier opens its gates with value, outcome and date', async () => {
  drawContext('near');
  const tier = page.getByRole('button', { name: 'Leader' });
  await expect.element(tier).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(tier);
  await expect
    .element(page.getByRole('row', { name: /Size/ }))
    .toHaveTextContent('Size$476bn✓ met21 Aug 2026');
  await expect.element(page.getByRole('row', { name: /Growth/ })).toHaveTextContent('no fact');
});

test('an override shows the rule beside the editor', async () => {
  drawContext('loss_making');
  await userEvent.click(page.getByRole('button', { name: 'Fringe' }));
  await expect
    .element(page.getByRole('tooltip'))
    .toHaveTextContent('Editor’s view: Fringe. Rule: Mid-tier. Revenue of the last two quarters');
});

test('"Why?" asks once and shows the tree', async () => {
  drawContext('near', {
    content: {
      kind: 'ready',
      context: contexts.near,
      explanation: { kind: 'ready', tree: derivation },
      history: prices,
    },
  });
  await userEvent.click(page.getByRole('button', { name: 'Why?' }));
  expect(calls).toEqual(['explain']);
  await expect.element(page.getByText('Multiple = P/E ÷ median')).toBeVisible();
  await expect.element(page.getByText('EPS (TTM, diluted)').last()).not.toBeVisible();
  await userEvent.click(page.getByText('P/E = price ÷ EPS'));
  await expect.element(page.getByText('EPS (TTM, diluted)').last()).toBeVisible();
});

test('"Not this company" offers here and everywhere', async () => {
  drawContext('near');
  await userEvent.click(page.getByRole('button', { name: 'Not this company' }));
  await userEvent.click(page.getByRole('button', { name: 'Stop marking “Northlight” on this site' }));
  await userEvent.click(page.getByRole('button', { name: 'Stop marking “Northlight” everywhere' }));
  expect(calls).toEqual(['mute here', 'mute everywhere']);
});

test('the star answers a hand, not a script of the page', async () => {
  drawContext('near');
  const star = page.getByRole('button', { name: 'Northlight on the watchlist' });
  await expect.element(star).toHaveAttribute('aria-pressed', 'false');
  (star.element() as HTMLElement).click();
  expect(calls).toEqual([]);
  await userEvent.click(star);
  expect(calls).toEqual(['star']);
});

test('pinned it is a dialog with a name', async () => {
  drawContext('near', {
    controls: { starred: true, pinned: true, onStar() {}, onPin() {}, onClose() {} },
  });
  await expect.element(page.getByRole('dialog', { name: 'Northlight: sector context' })).toBeVisible();
});

describe('axe-core finds nothing serious', () => {
  test.each(Object.keys(contexts) as ContextName[])('%s', async (name) => {
    drawContext(name, { controls: { starred: true, pinned: true, onStar() {}, onPin() {}, onClose() {} } });
    await expect.element(page.getByRole('dialog')).toBeVisible();
    for (const closed of document.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) closed.click();
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
