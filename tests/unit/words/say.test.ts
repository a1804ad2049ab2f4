import { afterEach, describe, expect, test } from 'vitest';
import { catalogueOf } from '@/lib/words/catalogue';
import type { CountKey, MessageKey } from '@/lib/words/keys';
import { language, say, sayCount, sayTranslated, speakWith } from '@/lib/words/say';

afterEach(() => speakWith(catalogueOf('en')));

const messages: Record<string, string> = {
  common_language: 'en',
  card_label: '{1} and {2}',
  popup_companies_one: '{1} company on {2}',
  popup_companies_other: '{1} companies on {2}',
};

function speakThese(changes: Record<string, string> = {}): void {
  const all = { ...messages, ...changes };
  speakWith((key, slots) =>
    (all[key] ?? '').replace(/\{(\d)\}/g, (_, n: string) => slots[Number(n) - 1] ?? ''),
  );
}

describe('saying', () => {
  test('slots are filled in their order, with a dollar sign as with any text', () => {
    speakThese();
    expect(say('card_label' as MessageKey, '$1', 2)).toBe('$1 and 2');
  });

  test('the form follows the number in English and stays one in Chinese', () => {
    speakThese();
    expect(sayCount('popup_companies' as CountKey, 1, '1', 'x')).toBe('1 company on x');
    expect(sayCount('popup_companies' as CountKey, 1200, '1,200', 'x')).toBe('1,200 companies on x');
    speakThese({ common_language: 'zh-CN' });
    expect(sayCount('popup_companies' as CountKey, 1, '1', 'x')).toBe('1 companies on x');
  });

  test('a key that no language has is a fault, not an empty label', () => {
    speakThese();
    expect(() => say('card_nothing' as MessageKey)).toThrow('No message “card_nothing”');
  });

  test('the language is that of the words', () => {
    expect(language()).toBe('en');
    speakWith(catalogueOf('zh_CN'));
    expect(language()).toBe('zh-CN');
  });

  test('a translation of what stands elsewhere in English, or nothing', () => {
    expect(sayTranslated('issuers_why_nvda')).toBeNull();
    speakWith(catalogueOf('zh_CN'));
    expect(sayTranslated('issuers_why_nvda')).toContain('GPU');
    expect(sayTranslated('issuers_why_nobody')).toBeNull();
  });
});
