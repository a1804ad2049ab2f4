/**
 * Every sentence on screen comes from here. The language is ambient, as it is for `Intl`: a surface sets it once by
 * importing `lib/platform/speak` first, scripts and tests by `speakWith(catalogueOf('en'))`.
 */
import type { CountKey, MessageKey } from './keys';

/** A message with its slots filled, or an empty string for an unknown key: the contract of `i18n.getMessage`. */
export type Lookup = (key: string, slots: string[]) => string;

let lookup: Lookup | null = null;
let plurals: Intl.PluralRules | null = null;
let tag: string | null = null;

export function speakWith(next: Lookup): void {
  lookup = next;
  plurals = null;
  tag = null;
}

/** A message with `{1}` to `{9}` replaced in turn. */
export function fillSlots(message: string, slots: readonly string[]): string {
  if (slots.length === 0) return message;
  return message.replace(/\{([1-9])\}/g, (_, place: string) => slots[Number(place) - 1] ?? '');
}

/** The message of a key, its slots `{1}` to `{9}` filled in turn. Throws on a key no language has. */
export function say(key: MessageKey, ...slots: (string | number)[]): string {
  return sayKey(key, slots);
}

/** The form of a message for `n`; `{1}` is `n` itself as printed, or `printed` where given. */
export function sayCount(
  key: CountKey,
  n: number,
  printed: string = String(n),
  ...slots: (string | number)[]
): string {
  plurals ??= new Intl.PluralRules(language());
  return sayKey(`${key}_${plurals.select(n) === 'one' ? 'one' : 'other'}`, [printed, ...slots]);
}

/** A text that stands elsewhere in English: null where this language has no message of its own for it. */
export function sayTranslated(key: `issuers_${string}`): string | null {
  if (language() === 'en') return null;
  return lookup?.(key, []) || null;
}

/** The language of the messages as a BCP 47 tag, for `Intl` and `lang`; never one we have no words in. */
export function language(): string {
  tag ??= sayKey('common_language', []);
  return tag;
}

function sayKey(key: string, slots: (string | number)[]): string {
  if (!lookup) throw new Error(`No language was set before “${key}” was said`);
  const message = lookup(key, slots.map(String));
  if (message === '') throw new Error(`No message “${key}”`);
  return message;
}
