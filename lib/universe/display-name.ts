/** What a company is called in the reader's language. */
import { language } from '../words/say';
import chinese from './data/names-zh.json';
import type { Issuer } from './issuer';

type Named = Pick<Issuer, 'id' | 'short_name'>;

const CHINESE: Readonly<Record<string, string>> = chinese;

/** The Chinese name of an issuer where its readers have one; also what a search may be typed in. */
export function chineseName({ id }: Pick<Issuer, 'id'>): string | null {
  return CHINESE[id] ?? null;
}

/** `NVIDIA`, to a Chinese reader `英伟达`. */
export function displayName(issuer: Named): string {
  return (language() === 'zh-CN' ? chineseName(issuer) : null) ?? issuer.short_name;
}

/** The short name where `displayName` is another one: it stands beside it. */
export function nameBeside(issuer: Named): string | null {
  return displayName(issuer) === issuer.short_name ? null : issuer.short_name;
}
