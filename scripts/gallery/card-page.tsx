/** Draws the card in every state, from the literal contexts of the tests. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Card, type CardContent } from '@/components/card/Card';
import { Compare } from '@/components/card/Compare';
import cardCss from '@/components/card/card.css?inline';
import partsCss from '@/components/parts/parts.css?inline';
import tokensCss from '@/components/tokens.css?inline';
import { catalogueOf } from '@/lib/words/catalogue';
import { speakWith } from '@/lib/words/say';
import { contexts } from '@/tests/unit/components/contexts';
import { derivation } from '@/tests/unit/components/derivation';
import { prices } from '@/tests/unit/components/prices';

speakWith(catalogueOf(location.search === '?zh_CN' ? 'zh_CN' : 'en'));

const main = document.body.appendChild(document.createElement('main'));
const ignore = () => undefined;

function show(title: string, drawing: ReactNode) {
  const section = main.appendChild(document.createElement('section'));
  section.appendChild(document.createElement('h1')).textContent = title;
  const host = section.appendChild(document.createElement('div'));
  host.dataset.state = title;
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokensCss, partsCss, cardCss].join('\n'));
  shadow.adoptedStyleSheets = [sheet];
  const root = shadow.appendChild(document.createElement('div'));
  root.className = 'sl-root';
  createRoot(root).render(drawing);
}

function draw(title: string, content: CardContent, pinned = false) {
  const known = content.kind === 'ready';
  show(
    title,
    <Card
      content={content}
      surface={known ? content.context.name : null}
      controls={{ starred: known ? pinned : null, pinned, onStar: ignore, onPin: ignore, onClose: ignore }}
      notice={null}
      onExplain={ignore}
      onHistory={ignore}
      onMute={ignore}
    />,
  );
}

for (const [name, context] of Object.entries(contexts))
  draw(name, { kind: 'ready', context, explanation: { kind: 'ready', tree: derivation }, history: prices });
draw(
  'pinned',
  {
    kind: 'ready',
    context: contexts.near,
    explanation: { kind: 'ready', tree: derivation },
    history: prices,
  },
  true,
);
for (const other of ['far_above', 'loss_making', 'fallback'] as const)
  show(
    `near beside ${other}`,
    <Compare
      pair={[contexts.near, { ...contexts[other], issuer: other, name: 'Openfield' }]}
      onBack={ignore}
      onClose={ignore}
    />,
  );
draw('loading', { kind: 'loading', surface: 'Northlight' });
draw('failed', {
  kind: 'failed',
  surface: 'Northlight',
  trouble: {
    title: 'This card could not be filled',
    works: 'The marks on the page and the popup still work.',
    todo: 'Try again; if it stays so, reload the page.',
    onRetry: ignore,
  },
});
