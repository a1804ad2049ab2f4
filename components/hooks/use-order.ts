import { useState } from 'react';
import { ORDERS, type Order } from '../popup/page-lens';

const KEY = 'popup-order';

/** Kept by the page itself and read at once: an answer of the background would put the list in order a second time. */
function remembered(): Order {
  try {
    const kept = localStorage.getItem(KEY);
    return ORDERS.find((order) => order === kept) ?? 'mentions';
  } catch {
    return 'mentions';
  }
}

/** The order the reader last chose. */
export function useOrder(): [Order, (order: Order) => void] {
  const [order, setOrder] = useState(remembered);
  return [
    order,
    (next) => {
      setOrder(next);
      try {
        localStorage.setItem(KEY, next);
      } catch {
        // Where the browser keeps nothing, the choice lasts as long as the popup.
      }
    },
  ];
}
