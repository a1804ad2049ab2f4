import { sectorPicture } from '@/lib/context/sector-picture';
import { loadMedianHistory } from '@/lib/facts/history';
import { openSectorPage } from '@/lib/platform/sector-page';
import { done } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import type { Services } from '../services';

export const sectorRoutes = ({ market }: Services) =>
  ({
    'sector.get': async () => done(sectorPicture(await market.current(), loadMedianHistory())),

    'sector.open': async ({ issuer }) => {
      await openSectorPage(issuer);
      return done(null);
    },
  }) satisfies Partial<Handlers>;
