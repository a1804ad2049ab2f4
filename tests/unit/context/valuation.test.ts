import { describe, expect, it } from 'vitest';
import { closeNear } from '@/lib/context/closes';
import { contextOf } from '@/lib/context/context-of';
import { groupMedians } from '@/lib/context/group-medians';
import { groupsOf } from '@/lib/context/groups';
import type { Fact } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';
import { aControl, anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aLoss, aMarket, aRatio, CLOSE, WORKED, withPeers } from './fixtures';

const valuation = (market: Parameters<typeof contextOf>[0], id = 'x') => contextOf(market, id).valuation;

describe('the worked example of method 2.3', () => {
  const losses = [-0.1, -0.05, -0.02];
  const market = withPeers(aRatio('x', 72), WORKED, {
    issuers: [...losses.map((_, index) => anIssuer(`l${index}`)), anIssuer('nobody')],
    facts: losses.flatMap((loss, index) => aLoss(`l${index}`, loss)),
  });
  const x = valuation(market);

  it('has median 36, interval 22.5 to 75, loss-aware 45.2', () => {
    expect(x.median).toBe(36);
    expect([x.low, x.high]).toEqual([22.5, 75]);
    expect(x.loss_aware_median).toBeCloseTo(45.2, 1);
  });

  it('puts 72 at twice the median, higher than 7 of 9', () => {
    expect(x).toMatchObject({
      state: 'ok',
      multiple: 2,
      band: 'far_above',
      glyph: '▲▲',
      group: 'chips',
      n: 9,
    });
    expect(x.rank).toBe('higher than 7 of 9 peers');
    expect(x.badge).toBe('P/E 72.0× · 2.0× chips median');
  });

  it('discloses who is not counted', () => {
    expect(x.disclosure).toBe(
      'median 36.0× of 9 profitable peers · 3 loss-making and 1 without data not counted · as of 2026-11-20',
    );
  });

  it('leaves the subject out of its own peers', () => {
    expect(x.peers.map(({ issuer }) => issuer)).not.toContain('x');
    expect(x.peers).toHaveLength(9);
    const middle = valuation(market, 'p4');
    expect(middle.n).toBe(9);
    expect(middle.median).toBe(40);
    expect(middle.peers.map(({ issuer }) => issuer)).not.toContain('p4');
  });

  it('names the right one of two equal peers as left out', () => {
    const twins = withPeers(aRatio('x', 36), WORKED);
    expect(valuation(twins).peers.map(({ issuer }) => issuer)).toContain('p4');
    expect(valuation(twins, 'p4').peers.map(({ issuer }) => issuer)).toContain('x');
  });

  it('counts the whole group in the medians', () => {
    expect(groupMedians(market).find(({ group }) => group === 'chips')).toMatchObject({
      n: 10,
      median: 38,
      loss_making: 3,
      missing: 1,
      as_of: CLOSE,
    });
  });
});

describe('the ten rows of the badge (method 2.4), from price to band', () => {
  it.each([
    [17.9, 'far_below', '0.50×'],
    [18, 'far_below', '0.50×'],
    [18.1, 'below', '0.50×'],
    [28.79, 'below', '0.80×'],
    [28.8, 'near', '0.80×'],
    [45, 'near', '1.3×'],
    [45.1, 'above', '1.3×'],
    [71.9, 'above', '2.0×'],
    [72, 'far_above', '2.0×'],
    [144, 'far_above', '4.0×'],
  ] as const)('%d is %s, printed %s', (ratio, band, printed) => {
    const x = valuation(withPeers(aRatio('x', ratio), WORKED));
    expect(x.band).toBe(band);
    expect(x.badge).toContain(` · ${printed} chips median`);
  });

  it.each([
    [18, '½× the median or less', '▼▼'],
    [20, 'below median', '▼'],
    [36, 'near median', '●'],
    [50, 'above median', '▲'],
    [72, '2× the median or more', '▲▲'],
  ])('%d in words and glyph', (ratio, words, glyph) => {
    expect(valuation(withPeers(aRatio('x', ratio), WORKED))).toMatchObject({ words, glyph });
  });

  it.each<[string, Fact[], string, string]>([
    ['a loss', aLoss('x', -0.1), 'loss-making: P/E not meaningful', 'NM'],
    ['no data', [], 'no current data', '–'],
  ])('%s in words and glyph', (_name, facts, words, glyph) => {
    expect(valuation(withPeers(facts, WORKED))).toMatchObject({ words, glyph, band: null, multiple: null });
  });

  it('says when one times the median lies within the uncertainty of it', () => {
    expect(valuation(withPeers(aRatio('x', 70), WORKED)).within_uncertainty).toBe(true);
    expect(valuation(withPeers(aRatio('x', 76), WORKED)).within_uncertainty).toBe(false);
  });
});

describe('the control group on the second line', () => {
  const controls = [10, 12, 14, 16, 18, 20, 22];
  const market = withPeers(aRatio('x', 32), WORKED, {
    issuers: controls.map((_, index) => aControl(`c${index}`)),
    facts: controls.flatMap((ratio, index) => aRatio(`c${index}`, ratio)),
  });

  it('is a multiple of the controls', () => {
    expect(valuation(market).control).toEqual({ median: 16, n: 7, multiple: 2 });
  });

  it('is shown with its number however small it is', () => {
    const two = withPeers(aRatio('x', 32), WORKED, {
      issuers: [aControl('c0'), aControl('c1')],
      facts: [...aRatio('c0', 10), ...aRatio('c1', 22)],
    });
    expect(valuation(two).control).toEqual({ median: 16, n: 2, multiple: 2 });
    expect(valuation(withPeers(aRatio('x', 32), WORKED)).control).toEqual({
      median: null,
      n: 0,
      multiple: null,
    });
  });

  it('is the peer group of a control, without itself', () => {
    expect(valuation(market, 'c3')).toMatchObject({
      group: 'control',
      group_label: 'non-AI tech',
      n: 6,
      median: 16,
    });
    expect(contextOf(market, 'c3').tier).toBeNull();
  });
});

describe('rank', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => 20 + index);
  it.each([
    [19, 'higher than 10 of 19 peers'],
    [20, 'higher than 50 % of 20 peers'],
  ])('of %i peers', (n, rank) => {
    expect(valuation(withPeers(aRatio('x', 29.5), twenty.slice(0, n))).rank).toBe(rank);
  });

  it('names ties among few', () => {
    expect(valuation(withPeers(aRatio('x', 36), WORKED)).rank).toBe('higher than 4 of 9 peers, level with 1');
  });
});

describe('the companion that counts losses (method 2.3)', () => {
  const companion = (losses: number[]) =>
    valuation(
      withPeers(aRatio('x', 30), [20, 20, 20, 20, 20, 20], {
        issuers: losses.map((_, index) => anIssuer(`l${index}`)),
        facts: losses.flatMap((loss, index) => aLoss(`l${index}`, loss)),
      }),
    );
  it.each([
    // As many losses as profits: the median yield is the mean of the smallest of each.
    [[-0.01, -0.5, -0.5, -0.5, -0.5, -0.5], 50, '50.0× with loss-makers counted in'],
    [[-0.05, -0.5, -0.5, -0.5, -0.5, -0.5], null, 'more than half lose money'],
    [[-0.06, -0.5, -0.5, -0.5, -0.5, -0.5], null, 'more than half lose money'],
    [[-0.5, -0.5, -0.5, -0.5, -0.5], 20, '20.0× with loss-makers counted in'],
  ])('with losses of %j', (losses, median, words) => {
    const { loss_aware_median, loss_aware_words } = companion(losses);
    expect(loss_aware_median === null ? null : Math.round(loss_aware_median * 10) / 10).toBe(median);
    expect(loss_aware_words).toBe(words);
  });
});

describe('who belongs to a group (method 2.2)', () => {
  it.each<[string, Partial<Issuer>, Parameters<typeof groupsOf>[1], string[]]>([
    ['a leader', {}, 'leader', ['chips', 'ai']],
    ['mid-tier', {}, 'mid', ['chips', 'ai']],
    ['fringe', {}, 'fringe', ['chips']],
    ['not rated', {}, 'unrated', ['chips']],
    ['the first layer alone', { layers: ['app', 'chips'] }, 'mid', ['app', 'ai']],
    [
      'periphery',
      { layers: ['periph'], subsector: 'new_energy', valuation_group: 'ai_periphery' },
      'leader',
      ['periph', 'periph:new_energy'],
    ],
    ['a control', { role: 'control', layers: ['control'], valuation_group: 'control' }, null, ['control']],
    ['a control in another layer', { role: 'control' }, null, ['control']],
    ['a fund', { type: 'etf', layers: ['fund'], role: 'fund' }, null, []],
    ['not listed', { status: 'private' }, null, []],
  ])('%s', (_name, issuer, tier, groups) => {
    expect(groupsOf(anIssuer('x', issuer), tier)).toEqual(groups);
  });
});

describe('groups of the periphery', () => {
  const periphery = (id: string, subsector: string) =>
    anIssuer(id, { layers: ['periph'], subsector, valuation_group: 'ai_periphery', role: 'beneficiary' });
  it.each([
    [6, 'periph:new_energy', null],
    [5, 'periph', 'new energy group too small'],
  ])('%i peers of the subsector compare with %s', (n, group, fallback) => {
    const energy = Array.from({ length: n }, (_, index) => periphery(`e${index}`, 'new_energy'));
    const others = [periphery('m0', 'advanced_materials'), periphery('m1', 'advanced_materials')];
    const market = aMarket(
      [periphery('x', 'new_energy'), ...energy, ...others],
      [aRatio('x', 30), ...[...energy, ...others].map(({ id }, index) => aRatio(id, 20 + index))].flat(),
    );
    expect(valuation(market)).toMatchObject({ group, fallback });
  });
});

describe('one date on both sides (method 2.2)', () => {
  const at = (as_of: string) => ({ as_of });
  const peers = Array.from({ length: 9 }, (_, index) => `p${index}`);
  const issuers = [anIssuer('x'), ...peers.map((id) => anIssuer(id))];

  it('is the newest day four fifths have a close near', () => {
    const facts = peers.flatMap((id, index) =>
      aRatio(id, 20 + index, at(index === 0 ? '2026-10-01' : CLOSE)),
    );
    const x = valuation(aMarket(issuers, [...facts, ...aRatio('x', 30)]));
    expect(x).toMatchObject({ as_of: CLOSE, n: 8, missing: 1 });
    expect(x.left_out).toEqual([{ reason: 'without a price near this date', n: 1 }]);
  });

  it('stays at the older day until four fifths have caught up; the newer ratio stands beside', () => {
    const older = '2026-11-06';
    const facts = peers.flatMap((id, index) => aRatio(id, 20 + index, at(index < 2 ? CLOSE : older)));
    const own = [...aRatio('x', 30, at(older)), aFact('x', 'price', 36)];
    const x = valuation(aMarket(issuers, [...facts, ...own]));
    expect(x.as_of).toBe(older);
    expect(x.ratio).toBe(30);
    expect(x.notes).toContainEqual({ id: 'today', text: 'today 36.0×', as_of: CLOSE, source: null });
  });

  it('counts a close within seven days and not one of eight', () => {
    const near = peers.flatMap((id, index) => aRatio(id, 20 + index, at(index === 0 ? '2026-11-13' : CLOSE)));
    expect(valuation(aMarket(issuers, [...near, ...aRatio('x', 30)])).n).toBe(9);
    const far = peers.flatMap((id, index) => aRatio(id, 20 + index, at(index === 0 ? '2026-11-12' : CLOSE)));
    expect(valuation(aMarket(issuers, [...far, ...aRatio('x', 30)])).n).toBe(8);
  });

  it.each([
    [8, CLOSE],
    [7, '2026-11-06'],
  ])('%i of ten with a newer close make the date %s', (newer, date) => {
    const ten = Array.from({ length: 10 }, (_, index) => `p${index}`);
    const facts = ten.flatMap((id, index) => [
      ...aRatio(id, 20 + index, at('2026-11-06')),
      ...(index < newer ? [aFact(id, 'price', 20 + index)] : []),
    ]);
    const market = aMarket(
      ten.map((id) => anIssuer(id)),
      facts,
    );
    expect(groupMedians(market)[1]).toMatchObject({ group: 'chips', as_of: date });
  });

  it('takes the earlier of two closes equally near the date', () => {
    const near = (day: number, ratio: number) => ({ date: '', day, anchor: day, ratio, eps: 1 });
    expect(closeNear([near(103, 2), near(97, 1)], 100)?.ratio).toBe(1);
    expect(closeNear([near(102, 2), near(97, 1)], 100)?.ratio).toBe(2);
    expect(closeNear([near(108, 2), near(92, 1)], 100)).toBeNull();
  });

  it('compares nothing when the subject has no close near the date, and says so', () => {
    const facts = peers.flatMap((id, index) => aRatio(id, 20 + index));
    const x = valuation(aMarket(issuers, [...facts, ...aRatio('x', 30, at('2026-10-01'))]));
    expect(x).toMatchObject({ state: 'other_date', ratio: 30, multiple: null, band: null });
    expect(x.words).toBe("no price near the group's date 2026-11-20");
  });

  it('says that prices are newer than the date of the group, and calls nothing stale', () => {
    const facts = peers.flatMap((id, index) => aRatio(id, 20 + index, at('2026-11-02')));
    const x = valuation(aMarket(issuers, [...facts, ...aRatio('x', 30, at('2026-11-20'))]));
    expect(x).toMatchObject({ state: 'other_date', ratio: 30, multiple: null });
    expect(x.words).toBe('its only prices are newer than the date its group is compared at, 2026-11-02');
    expect(JSON.stringify(x)).not.toContain('stale');
  });

  it.each([
    [22.4, false],
    [22.5, true],
    [72, true],
    [75, true],
    [75.1, false],
  ])('a ratio of %s against the interval 22.5 to 75 is within_uncertainty: %s', (ratio, within) => {
    const x = valuation(withPeers(aRatio('x', ratio), WORKED));
    expect([x.low, x.high, x.within_uncertainty]).toEqual([22.5, 75, within]);
  });
});
