import type { Market } from '@/lib/context/market';
import { type SectorPicture, sectorPicture } from '@/lib/context/sector-picture';
import { loadMedianHistory } from '@/lib/facts/history';
import { done } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import type { Services } from '../services';

/** The same until facts change: every opening of the page asks for it. */
const pictures = new WeakMap<Market, SectorPicture>();

function pictureOf(market: Market): SectorPicture {
  const known = pictures.get(market);
  if (known) return known;
  const picture = sectorPicture(market, loadMedianHistory());
  pictures.set(market, picture);
  return picture;
}

export const sectorRoutes = ({ market }: Services) =>
  ({
    'sector.get': async () => done(pictureOf(await market.current())),
  }) satisfies Partial<Handlers>;
