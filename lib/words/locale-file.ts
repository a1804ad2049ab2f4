/** What a browser reads as `_locales/<language>/messages.json`. */
import { type Language, messagesOf } from './catalogue';

type LocaleMessage = { message: string; placeholders?: Record<string, { content: string }> };

/**
 * Slots become named placeholders: bare `$1$2` would be read as a placeholder called 1. Other dollar signs are doubled.
 */
export function localeFile(language: Language): Record<string, LocaleMessage> {
  return Object.fromEntries(
    Object.entries(messagesOf(language)).map(([key, message]) => [key, localeMessage(message)]),
  );
}

function localeMessage(text: string): LocaleMessage {
  const places = [...new Set([...text.matchAll(/\{([1-9])\}/g)].map((slot) => slot[1] ?? ''))];
  const message = text.replaceAll('$', '$$$$').replace(/\{([1-9])\}/g, '$$S$1$$');
  if (places.length === 0) return { message };
  return { message, placeholders: Object.fromEntries(places.map((n) => [`s${n}`, { content: `$${n}` }])) };
}
