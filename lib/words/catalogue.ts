/** The messages as objects: for scripts, tests and the build, which writes `_locales` from them. */
import { EN } from './en';
import { fillSlots, type Lookup } from './say';
import { ZH_CN } from './zh-cn';

export const LANGUAGES = { en: EN, zh_CN: ZH_CN } as const;
export type Language = keyof typeof LANGUAGES;

/** All messages of a language under their full keys; slots still stand as `{1}`. */
export function messagesOf(language: Language): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [room, messages] of Object.entries<Record<string, string>>(LANGUAGES[language])) {
    for (const [key, message] of Object.entries(messages)) all[`${room}_${key}`] = message;
  }
  return all;
}

export function catalogueOf(language: Language): Lookup {
  const messages = messagesOf(language);
  return (key, slots) => fillSlots(messages[key] ?? '', slots);
}
