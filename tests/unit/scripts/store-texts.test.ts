import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language, messagesOf } from '@/lib/words/catalogue';

const SUMMARY_LIMIT = 132;

test.each(Object.keys(LANGUAGES) as Language[])(
  'the listing in %s says what the manifest says',
  (language) => {
    const [, name, summary] = readFileSync(`scripts/store/${language}.md`, 'utf8')
      .split(/^## .*$/m)
      .map((part) => part.trim());
    const { manifest_name, manifest_description } = messagesOf(language);
    expect({ name, summary }).toEqual({ name: manifest_name, summary: manifest_description });
    expect(summary?.length).toBeLessThanOrEqual(SUMMARY_LIMIT);
  },
);
