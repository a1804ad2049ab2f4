import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { language } from '@/lib/words/say';

/** Draws one of the extension's own pages, which knows its language and title only now. */
export function openPage(title: string, page: ReactNode): void {
  document.documentElement.lang = language();
  document.title = title;
  const place = document.getElementById('root');
  if (place) createRoot(place).render(page);
}
