import { language } from './say';

/** Made anew only when the language changes: building a formatter of `Intl` costs a hundred times its use. */
export function perLanguage<T>(make: (tag: string) => T): () => T {
  let made: { tag: string; value: T } | null = null;
  return () => {
    const tag = language();
    if (made?.tag !== tag) made = { tag, value: make(tag) };
    return made.value;
  };
}

/** The region whose habits we keep: plain `en` would put months before days and a comma before “and”. */
export function localeOf(tag: string): string {
  return tag === 'en' ? 'en-GB' : tag;
}
