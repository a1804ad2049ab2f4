/** The popup's states, by what they say and offer. */
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PageView } from '@/components/hooks/use-page';
import { PageArea } from '@/components/popup/PageArea';
import type { PageMentions, SiteState } from '@/lib/protocol/messages';
import { contexts } from './contexts';

let root: Root;
let calls: string[];

beforeEach(() => {
  localStorage.clear();
  root = createRoot(document.body.appendChild(document.createElement('div')));
  calls = [];
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

const draw = (view: PageView) =>
  root.render(
    <PageArea
      view={view}
      onEnable={() => void calls.push('enable')}
      onReload={() => void calls.push('reload')}
      onShow={(issuer) => void calls.push(`show ${issuer}`)}
    />,
  );

const site: SiteState = { pattern: 'https://news.example/*', host: 'news.example', state: 'none' };
const url = 'https://news.example/a';
const read = (mentions: Partial<PageMentions>): PageView => ({
  kind: 'read',
  site: { ...site, state: 'granted' },
  url,
  tabId: 1,
  mentions: { url, companies: [], products: [], paused: false, ...mentions },
  control: {
    group: 'control',
    label: 'non-AI tech',
    n: 55,
    median: 24.1,
    low: 21,
    high: 28,
    loss_making: 3,
    missing: 5,
    as_of: '2026-08-21',
  },
  contexts: new Map(
    [contexts.far_above, { ...contexts.unlisted, issuer: 'openfield' }].map((context) => [
      context.issuer,
      context,
    ]),
  ),
});

describe('a page that is not read', () => {
  test('switched off by a fix: says of which day', async () => {
    draw({ kind: 'closed', site: { ...site, state: 'off', fixed_on: '2026-11-20' }, url });
    await expect.element(page.getByText(/by a fix of .*2026.* in the daily pack/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Use on this site' })).toBeVisible();
  });

  test.each<[string, PageView, string, string | null]>([
    ['not enabled', { kind: 'closed', site, url }, 'Not enabled on news.example', 'Use on this site'],
    [
      'switched off',
      { kind: 'closed', site: { ...site, state: 'off' }, url },
      'Switched off on news.example',
      'Use on this site',
    ],
    [
      'a page of the browser',
      { kind: 'closed', site: { pattern: null, host: null, state: 'unsupported' }, url: '' },
      'This page cannot be read',
      null,
    ],
    ['open before', { kind: 'silent', site, url, tabId: 1 }, 'This page was open before', 'Reload the page'],
    [
      'a background that fails',
      { kind: 'failed', failure: { ok: false, code: 'unavailable', message: 'Did not answer.' } },
      'This did not work',
      null,
    ],
  ])('%s', async (_name, view, heading, offer) => {
    draw(view);
    await expect.element(page.getByRole('heading', { name: heading })).toBeVisible();
    expect(page.getByRole('button').elements()).toHaveLength(offer ? 1 : 0);
    if (offer) await userEvent.click(page.getByRole('button', { name: offer }));
    expect(calls).toHaveLength(offer ? 1 : 0);
  });
});

describe('a page that is read', () => {
  test('lists companies with count, layer and badge; a click shows the first mention', async () => {
    draw(
      read({
        companies: [
          { issuer: 'northlight', count: 3, symbol: 'NLT' },
          { issuer: 'openfield', count: 1, symbol: null },
        ],
      }),
    );
    await expect.element(page.getByRole('heading', { name: '2 companies' })).toBeVisible();
    const list = page.getByRole('region', { name: 'Companies, one by one' });
    const row = list.getByRole('button', { name: /Northlight/ });
    await expect
      .element(row)
      .toHaveAccessibleName(/mentioned 3 times.*Chips & foundry.*P\/E 72\.0× · 2\.1× chips/);
    await expect.element(list.getByRole('button', { name: /Openfield/ })).toHaveAccessibleName(/not listed/);
    await userEvent.click(row);
    expect(calls).toEqual(['show northlight']);
  });

  test('names products apart, with whose they are', async () => {
    draw(read({ products: [{ term: 'ChatField', issuer: 'openfield', count: 2 }] }));
    await expect.element(page.getByRole('heading', { name: 'Products named' })).toBeVisible();
    await expect.element(page.getByRole('listitem')).toHaveTextContent('ChatField of Openfield×2');
  });

  test('says when there is nothing', async () => {
    draw(read({}));
    await expect
      .element(page.getByRole('heading', { name: 'No AI-sector company on this page' }))
      .toBeVisible();
  });

  test('says when marks are paused, and lists what was found', async () => {
    draw(read({ paused: true, companies: [{ issuer: 'northlight', count: 1, symbol: 'NLT' }] }));
    await expect.element(page.getByRole('heading', { name: 'Marks are paused on this page' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /Northlight/ }).first()).toBeVisible();
  });

  test('counts who has no P/E beside the picture, and never places them', async () => {
    draw(
      read({
        companies: [
          { issuer: 'northlight', count: 3, symbol: 'NLT' },
          { issuer: 'openfield', count: 1, symbol: null },
        ],
      }),
    );
    const lens = page.getByRole('region', { name: 'On this page' });
    await expect.element(lens).toHaveTextContent('1 without a P/E');
    await expect.element(lens).toHaveTextContent('non-AI tech 24.1×');
    await expect.element(lens).toHaveTextContent('too few P/Es for a median');
    const dots = lens.getByRole('toolbar', { name: /P\/E on a log scale, 1 company/ }).getByRole('button');
    expect(dots.elements()).toHaveLength(1);
    await expect.element(dots).toHaveAccessibleName('Northlight 72.0×');
  });

  test('the keyboard goes from dot to dot, and Enter shows the mention', async () => {
    const other = { ...contexts.below, issuer: 'eastmill', name: 'Eastmill' };
    const view = read({
      companies: [
        { issuer: 'northlight', count: 3, symbol: 'NLT' },
        { issuer: 'eastmill', count: 1, symbol: 'EML' },
      ],
    });
    if (view.kind === 'read') view.contexts.set('eastmill', other);
    draw(view);
    const dot = page.getByRole('button', { name: 'Eastmill 24.0×' });
    await expect.element(dot).toBeInTheDocument();
    (dot.element() as SVGElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('button', { name: 'Northlight 72.0×' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(calls).toEqual(['show northlight']);
  });

  test('the order is chosen once and kept', async () => {
    const other = { ...contexts.below, issuer: 'eastmill', name: 'Eastmill' };
    const view = read({
      companies: [
        { issuer: 'northlight', count: 3, symbol: 'NLT' },
        { issuer: 'eastmill', count: 1, symbol: 'EML' },
      ],
    });
    if (view.kind === 'read') view.contexts.set('eastmill', other);
    draw(view);
    const first = () => page.getByRole('listitem').first();
    await expect.element(first()).toHaveTextContent('Northlight');
    await userEvent.click(page.getByText('P/E', { exact: true }));
    await expect.element(first()).toHaveTextContent('Eastmill');
    draw({ kind: 'waiting' });
    draw(view);
    await expect.element(page.getByRole('radio', { name: 'P/E' })).toBeChecked();
    await expect.element(first()).toHaveTextContent('Eastmill');
  });

  test('a company that this version does not know leaves no row', async () => {
    draw(read({ companies: [{ issuer: 'stranger', count: 9, symbol: null }] }));
    await expect
      .element(page.getByRole('heading', { name: 'No AI-sector company on this page' }))
      .toBeVisible();
  });
});
