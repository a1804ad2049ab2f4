import { openSectorPage } from '@/lib/platform/sector-page';
import { done } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';

export const sectorOpenRoutes = () =>
  ({
    'sector.open': async ({ issuer }) => {
      await openSectorPage(issuer);
      return done(null);
    },
  }) satisfies Partial<Handlers>;
