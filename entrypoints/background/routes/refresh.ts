import { done, failed } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import type { Services } from '../services';

export const refreshRoutes = ({ refresher, desk }: Services) =>
  ({
    'refresh.progress': async () => {
      await refresher.resume();
      return done(await refresher.progress());
    },

    'refresh.start': async () => {
      const { on } = await desk.open();
      if (on.length === 0) return failed('unavailable', 'No source is turned on, so there is nobody to ask.');
      await refresher.start({ only: null, byHand: true });
      return done(await refresher.progress());
    },

    'refresh.cancel': async () => {
      await refresher.cancel();
      return done(await refresher.progress());
    },
  }) satisfies Partial<Handlers>;
