import { useState } from 'react';
import { say, sayCount } from '@/lib/words/say';
import { copyText } from '../copy-text';
import { type CopyKind, pageCsv, pageText } from './copy-page';
import { ORDERS, type Order, type PageRow } from './page-lens';

interface Props {
  rows: readonly PageRow[];
  url: string;
  order: Order;
  onOrder(order: Order): void;
}

const KINDS: readonly CopyKind[] = ['text', 'csv'];

/** In which order the list is read, and the list for the clipboard. */
export function ListTools({ rows, url, order, onOrder }: Props) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async (kind: CopyKind, place: HTMLElement) => {
    const text = kind === 'csv' ? await pageCsv(rows) : pageText(rows, url);
    const isDone = await copyText(text, place);
    setSaid(isDone ? sayCount('popup_copied', rows.length) : say('popup_copy_failed'));
  };
  return (
    <div className="list-tools">
      <fieldset className="orders">
        <legend className="visually-hidden">{say('popup_order')}</legend>
        {ORDERS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="order"
              className="visually-hidden"
              checked={one === order}
              onChange={() => onOrder(one)}
            />
            <span>{say(`popup_order_${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="copies">
        <span role="status" className="copied">
          {said}
        </span>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="more"
            title={say(`popup_copy_${kind}`)}
            onClick={(event) => void copy(kind, event.currentTarget)}
          >
            {say(`popup_copy_${kind}_short`)}
          </button>
        ))}
      </div>
    </div>
  );
}
