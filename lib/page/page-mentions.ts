/** What the page mentions, counted for the popup; a long page takes more than one slice. */
import type { PageMentions } from '@/lib/protocol/messages';
import type { PageScan } from './page-scan';

type Counts = Omit<PageMentions, 'url' | 'paused'>;

export function* countMentions({ index, reader }: PageScan): Generator<void, Counts> {
  const companies = new Map<string, PageMentions['companies'][number]>();
  const products = new Map<string, PageMentions['products'][number]>();
  for (const block of index.blocks) {
    for (const { mention } of block.marks) {
      const row = companies.get(mention.issuer);
      if (!row) companies.set(mention.issuer, { issuer: mention.issuer, count: 1, symbol: mention.symbol });
      else {
        row.count += 1;
        row.symbol ??= mention.symbol;
      }
    }
    for (const { surface, issuer } of reader.products(block)) {
      const row = products.get(surface);
      if (row) row.count += 1;
      else products.set(surface, { term: surface, issuer, count: 1 });
    }
    yield;
  }
  const byCount = (a: { count: number }, b: { count: number }) => b.count - a.count;
  return { companies: [...companies.values()].sort(byCount), products: [...products.values()].sort(byCount) };
}
