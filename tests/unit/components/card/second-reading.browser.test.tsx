/** What a card says when it is read a second time: beside another one, and through time. */
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Compare } from '@/components/card/Compare';
import { type HistoryReading, PriceHistory } from '@/components/card/PriceHistory';
import '@/components/tokens.css';
import '@/components/parts/parts.css';
import '@/components/card/card.css';
import type { SectorContext } from '@/lib/context/sector-context';
import { contexts } from '../contexts';
import { prices } from '../prices';

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

const other: SectorContext = { ...contexts.far_above, issuer: 'openfield', name: 'Openfield' };
const compare = (second = other) =>
  root.render(
    <Compare
      pair={[contexts.near, second]}
      onBack={() => void calls.push('back')}
      onClose={() => void calls.push('close')}
    />,
  );

describe('side by side', () => {
  test('both companies have the same rows', async () => {
    compare();
    await expect
      .element(page.getByRole('dialog', { name: 'Northlight and Openfield side by side' }))
      .toBeVisible();
    const row = (name: RegExp) => page.getByRole('row', { name }).getByRole('cell');
    await expect.element(row(/^Layer/).first()).toHaveTextContent('Chips & foundry');
    expect(
      row(/^× median/)
        .elements()
        .map((cell) => cell.textContent),
    ).toEqual([
      '0.96× near medianhigher than 9 of 20 peers',
      '2.1× 2× the median or morehigher than 17 of 20 peers',
    ]);
    for (const cell of row(/^Revenue growth/).elements()) expect(cell.textContent).toBe('no fact');
    expect(row(/^Notes/).elements()[0]?.textContent).toBe('4 notes, 2 elevated');
  });

  test.each<[string, SectorContext, string | null]>([
    ['one group needs no caveat', other, null],
    [
      'two groups are two medians',
      { ...other, valuation: { ...other.valuation, group: 'cloud', group_label: 'cloud' } },
      'two groups, two medians',
    ],
    [
      'two kinds of ratio do not compare',
      { ...other, valuation: { ...other.valuation, ratio_kind: 'p_s' } },
      'Two kinds of ratio',
    ],
  ])('%s', async (_name, second, words) => {
    compare(second);
    const dialog = page.getByRole('dialog');
    await expect.element(dialog).toBeVisible();
    if (words === null) await expect.element(dialog).not.toHaveTextContent(/Two kinds|two groups/);
    else await expect.element(dialog).toHaveTextContent(words);
  });

  test('goes back to the one, or closes', async () => {
    compare();
    await userEvent.click(page.getByRole('button', { name: 'Back to Openfield' }));
    await userEvent.click(page.getByRole('button', { name: 'Close the card' }));
    expect(calls).toEqual(['back', 'close']);
  });
});

describe('stored prices', () => {
  const show = (reading: HistoryReading) => root.render(<PriceHistory reading={reading} />);

  test('as a line with its gap, in words for those who do not see it', async () => {
    show(prices);
    const line = page.getByRole('img', { name: /12 prices of NLT from 2 Jun 2026 to 21 Aug 2026/ });
    await expect.element(line).toHaveAccessibleName(/lowest \$149\.90, highest \$172\.10, last \$172\.10/);
    await expect.element(page.getByText('1 gap of more than 10 days is left open.')).toBeVisible();
    await expect.element(page.getByText(/\$172\.10 · 21 Aug 2026 · US listing files/)).toBeVisible();
    expect(line.element().querySelectorAll('.history-path')).toHaveLength(2);
  });

  test.each<[string, HistoryReading, string]>([
    ['none', { kind: 'ready', prices: null }, 'No dated price of this company is stored.'],
    [
      'one',
      { kind: 'ready', prices: { ...prices.prices, points: prices.prices.points.slice(0, 1) } },
      'One dated price so far: $151.20 on 2 Jun 2026, US listing files.',
    ],
    [
      'since a split',
      { kind: 'ready', prices: { ...prices.prices, since_split: '2026-06-02' } },
      'From the share split of 2 Jun 2026 on',
    ],
    ['a failure', { kind: 'failed', message: 'Did not answer.' }, 'Did not answer.'],
  ])('%s', async (_name, reading, words) => {
    show(reading);
    await expect.element(page.getByText(words)).toBeVisible();
  });
});

test.each<[string, ReactNode]>([
  ['side by side', <Compare key="a" pair={[contexts.near, other]} onBack={() => {}} onClose={() => {}} />],
  ['stored prices', <PriceHistory key="b" reading={prices} />],
])('axe-core finds nothing serious: %s', async (_name, drawing) => {
  root.render(drawing);
  await expect.element(page.getByText(/Northlight|NLT/).first()).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
