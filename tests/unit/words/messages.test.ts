/** Both languages say the same things, every message is said somewhere, and none says what method 3.3 forbids. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bannedWordsIn } from '@/lib/context/wording';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { messagesOf } from '@/lib/words/catalogue';
import { localeFile } from '@/lib/words/locale-file';
import { ROOT, readModules } from '../import-graph';

const en = messagesOf('en');
const zh = messagesOf('zh_CN');
/** What the universe itself says in English. */
const isEditors = (key: string) => key.startsWith('issuers_');
const slotsOf = (message = '') => [...new Set(message.match(/\{\d\}/g) ?? [])].sort();
const config = readFileSync(path.join(ROOT, 'wxt.config.ts'), 'utf8');
const code = [
  config.replace(/__MSG_(\w+?)__/g, "'$1'"),
  ...[...readModules(['lib', 'components', 'entrypoints']).values()].map(({ text }) => text),
].join('\n');

/** Keys that stand whole in the code, and the heads of those put together: `card_severity_${…}`. */
const whole = new Set(code.match(/\b[a-z][a-z0-9]*_[a-z0-9_]*[a-z0-9]\b/g));
const heads = [...new Set(code.match(/`[a-z][a-z0-9]*_[a-z0-9_]*(?=\$\{)/g))].map((head) => head.slice(1));
const isSaid = (key: string) => whole.has(key) || heads.some((head) => key.startsWith(head));

const isFormForOne = (key: string) => key.endsWith('_one') && key.replace(/_one$/, '_other') in en;

describe('messages', () => {
  test('Chinese has every message of English but the forms for one', () => {
    expect(
      Object.keys(zh)
        .filter((key) => !isEditors(key))
        .sort(),
    ).toEqual(
      Object.keys(en)
        .filter((key) => !isFormForOne(key))
        .sort(),
    );
  });

  test('Chinese has what the editors say of every issuer, and of no other', () => {
    const said = loadBundledUniverse().all.map(({ id }) => `issuers_why_${id.replaceAll('-', '_')}`);
    expect(Object.keys(zh).filter((key) => key.startsWith('issuers_why_'))).toEqual(said);
  });

  test('the same slots stand in both languages', () => {
    for (const [key, message] of Object.entries(zh)) {
      expect(slotsOf(message), key).toEqual(isEditors(key) ? [] : slotsOf(en[key]));
    }
  });

  test('every message is said somewhere', () => {
    const unused = Object.keys(en).filter(
      (key) => !isSaid(key) && !isSaid(key.replace(/_(?:one|other)$/, '')),
    );
    expect(unused).toEqual([]);
  });

  test('no message advises', () => {
    for (const messages of [en, zh]) {
      for (const [key, message] of Object.entries(messages)) expect(bannedWordsIn(message), key).toEqual([]);
    }
  });
});

describe('the file a browser reads', () => {
  test('slots become named placeholders, so that two may stand side by side', () => {
    const file = localeFile('en');
    for (const [key, { message, placeholders }] of Object.entries(file)) {
      const named = [...message.matchAll(/\$S(\d)\$/g)].map((slot) => `s${slot[1]}`);
      expect(Object.keys(placeholders ?? {}).sort(), key).toEqual([...new Set(named)].sort());
    }
  });
});
