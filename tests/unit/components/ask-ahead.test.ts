import { expect, test } from 'vitest';
import { createAskAhead } from '@/components/card-host/ask-ahead';
import type { AskBackground } from '@/components/hooks/use-card-content';

type Asked = { name: string; request: object };

function asking(answers: { ok: boolean; value?: string }[]) {
  const asked: Asked[] = [];
  const ask = (async (name: string, request: object) => {
    asked.push({ name, request });
    return answers[Math.min(asked.length, answers.length) - 1];
  }) as unknown as AskBackground;
  return { asked, ...createAskAhead(ask) };
}

test('what was asked ahead is the answer, and the opening is told of afterwards', async () => {
  const { ahead, ask, asked } = asking([
    { ok: true, value: 'ahead' },
    { ok: true, value: 'later' },
  ]);
  ahead('nvda', 'NVDA');
  expect(await ask('context.get', { issuer: 'nvda', symbol: 'NVDA' })).toEqual({ ok: true, value: 'ahead' });
  expect(asked).toEqual([
    { name: 'context.get', request: { issuer: 'nvda', symbol: 'NVDA', ahead: true } },
    { name: 'context.get', request: { issuer: 'nvda', symbol: 'NVDA' } },
  ]);
});

test.each([
  ['another company', { issuer: 'amd' }],
  ['another line of it', { issuer: 'nvda', symbol: 'NVD.DE' }],
])('%s is asked for itself', async (_, request) => {
  const { ahead, ask, asked } = asking([
    { ok: true, value: 'ahead' },
    { ok: true, value: 'own' },
  ]);
  ahead('nvda', null);
  expect(await ask('context.get', request)).toEqual({ ok: true, value: 'own' });
  expect(asked).toHaveLength(2);
});

test('a refusal ahead is nobody’s answer, and no answer is used twice', async () => {
  const { ahead, ask } = asking([{ ok: false }, { ok: true, value: 'own' }]);
  ahead('nvda', null);
  expect(await ask('context.get', { issuer: 'nvda' })).toEqual({ ok: true, value: 'own' });

  const again = asking([
    { ok: true, value: 'ahead' },
    { ok: true, value: 'second' },
    { ok: true, value: 'third' },
  ]);
  again.ahead('nvda', null);
  await again.ask('context.get', { issuer: 'nvda' });
  expect(await again.ask('context.get', { issuer: 'nvda' })).toEqual({ ok: true, value: 'third' });
});
