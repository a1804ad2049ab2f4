import { localeOf, perLanguage } from './per-language';

const listFormat = perLanguage((tag) => new Intl.ListFormat(localeOf(tag), { type: 'conjunction' }));

/** `a`, `a and b`, `a, b and c`. */
export function inWords(parts: readonly string[]): string {
  return listFormat().format(parts);
}
