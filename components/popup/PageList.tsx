import { useState } from 'react';
import { footerOf } from '@/lib/context/method';
import { say, sayCount } from '@/lib/words/say';
import { useOrder } from '../hooks/use-order';
import type { PageView } from '../hooks/use-page';
import { CompanyRow } from './CompanyRow';
import { ListTools } from './ListTools';
import { PageState } from './PageState';
import { PageSummary } from './PageSummary';
import { inOrder, type PageRow, pageLens, pageRows } from './page-lens';
import { StripPlot } from './StripPlot';

type Read = Extract<PageView, { kind: 'read' }>;
type Show = (issuer: string) => void;

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

function Lens({ view, rows, onShow }: { view: Read; rows: readonly PageRow[]; onShow: Show }) {
  const [order, setOrder] = useOrder();
  const [near, setNear] = useState<string | null>(null);
  const lens = pageLens(rows);
  return (
    <>
      <section className="lens" aria-label={say('popup_on_this_page')}>
        <PageSummary total={rows.length} lens={lens} control={view.control} />
        <StripPlot
          lens={lens}
          control={view.control?.median ?? null}
          near={near}
          onNear={setNear}
          onShow={onShow}
        />
      </section>
      <section className="list" aria-label={say('popup_companies_list')}>
        <ListTools rows={inOrder(rows, order)} url={view.url} order={order} onOrder={setOrder} />
        <p className="columns">{say('popup_columns')}</p>
        <ul>
          {inOrder(rows, order).map(({ context, count }) => (
            <CompanyRow
              key={context.issuer}
              context={context}
              count={count}
              near={near === context.issuer}
              onNear={(isNear) => setNear(isNear ? context.issuer : null)}
              onShow={() => onShow(context.issuer)}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

/** The age of the picture and what this is not, as on every card. */
function Foot({ rows }: { rows: readonly PageRow[] }) {
  const note = rows.find(({ context }) => context.snapshot_note !== null)?.context.snapshot_note;
  const days = rows.flatMap(({ context }) => context.valuation.as_of ?? []).sort();
  return (
    <div className="foot">
      {note ? <p>{note}</p> : null}
      <p>{footerOf(days.at(-1) ?? null)}</p>
    </div>
  );
}

/** What the page mentions, as one picture and one by one; products stand apart, they are never marked. */
export function PageList({ view, onShow }: { view: Read; onShow: Show }) {
  const rows = pageRows(view.mentions, view.contexts);
  return (
    <>
      {view.mentions.paused ? (
        <PageState title={say('popup_paused_title')} text={say('popup_paused_text')} />
      ) : null}
      {rows.length > 0 ? (
        <Lens view={view} rows={rows} onShow={onShow} />
      ) : view.mentions.paused ? null : (
        <PageState title={say('popup_nothing_title')} text={say('popup_nothing_text')} />
      )}
      <Products view={view} />
      {rows.length > 0 ? <Foot rows={rows} /> : null}
    </>
  );
}
