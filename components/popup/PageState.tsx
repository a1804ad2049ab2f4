import type { ReactNode } from 'react';

/** A state in words: what it is, what it means, and what can be done about it. */
export function PageState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="state">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}
