import { say, sayCount } from '@/lib/words/say';
import type { PageView } from '../hooks/use-page';
import { CompanyRow } from './CompanyRow';
import { PageState } from './PageState';

type Read = Extract<PageView, { kind: 'read' }>;

function Products({ view }: { view: Read }) {
  const { products } = view.mentions;
  if (products.length === 0) return null;
  return (
    <section className="products">
      <h2>{say('popup_products')}</h2>
      <ul>
        {products.map((product) => (
          <li key={product.term}>
            <b>{product.term}</b>{' '}
            {say('popup_product_of', view.contexts.get(product.issuer)?.name ?? product.issuer)}
            <span className="row-count" title={sayCount('popup_mentions', product.count)}>
              <span aria-hidden="true">×{product.count}</span>
              <span className="visually-hidden">{sayCount('popup_mentions', product.count)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the page mentions, most mentioned first; products stand apart, they are never marked. */
export function PageList({ view, onShow }: { view: Read; onShow(issuer: string): void }) {
  const rows = view.mentions.companies.flatMap(({ issuer, count }) => {
    const context = view.contexts.get(issuer);
    return context ? [{ context, count }] : [];
  });
  return (
    <>
      {view.mentions.paused ? (
        <PageState title={say('popup_paused_title')} text={say('popup_paused_text')} />
      ) : null}
      {rows.length === 0 ? (
        <PageState title={say('popup_nothing_title')} text={say('popup_nothing_text')} />
      ) : (
        <section className="list">
          <h2>
            {say('popup_on_this_page')} <span>{sayCount('popup_companies', rows.length)}</span>
            <small>{say('popup_columns')}</small>
          </h2>
          <ul>
            {rows.map(({ context, count }) => (
              <CompanyRow
                key={context.issuer}
                context={context}
                count={count}
                onShow={() => onShow(context.issuer)}
              />
            ))}
          </ul>
        </section>
      )}
      <Products view={view} />
    </>
  );
}
