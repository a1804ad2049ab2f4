/** A reader's own things in a fresh profile, put there the way the extension's pages do it: by messages. */
import type { Page } from 'playwright';
import type { MessageName, Request } from '@/lib/protocol/messages';
import type { Language } from '@/lib/words/catalogue';

const WATCHED = ['nvda', 'avgo', 'vrt', 'crwv', 'pltr', 'msft', 'tsm', 'now'];

const OWN_WORDS: Record<Language, { tag: string; note: string; thesis: string }> = {
  en: {
    tag: 'chips',
    note: 'Memory supply is the thing to watch',
    thesis: 'Data centres keep growing faster than the supply of memory.',
  },
  zh_CN: { tag: '芯片', note: '关注存储供应', thesis: '数据中心的增长快于存储芯片的供应。' },
};

interface Runtime {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
}

async function ask<N extends MessageName>(page: Page, name: N, request: Request<N>): Promise<void> {
  const { ok } = await page.evaluate(
    (envelope) => (globalThis as unknown as { chrome: Runtime }).chrome.runtime.sendMessage(envelope),
    { to: 'sector-lens', name, request },
  );
  if (!ok) throw new Error(`${name} was refused`);
}

/** Watched companies, a note, a tag, a thesis and three conditions on NVIDIA. `page` is one of the extension's. */
export async function fillProfile(page: Page, language: Language): Promise<void> {
  const { tag, note, thesis } = OWN_WORDS[language];
  for (const issuer of WATCHED) await ask(page, 'watchlist.add', { issuer });
  await ask(page, 'watchlist.note', { issuer: 'nvda', note });
  await ask(page, 'watchlist.tag', { issuers: ['nvda', 'avgo', 'tsm'], add: [tag], remove: [] });
  await ask(page, 'conditions.think', { issuer: 'nvda', text: thesis });
  for (const terms of [{ kind: 'A1', k: 2 }, { kind: 'A3', share: 0.25 }, { kind: 'A7' }] as const)
    await ask(page, 'conditions.put', { id: null, issuer: 'nvda', terms });
}
