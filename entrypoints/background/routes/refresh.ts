import { done, failed } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import { say } from '@/lib/words/say';
import type { Services } from '../services';

export const refreshRoutes = ({ refresher, desk }: Services) =>
  ({
    'refresh.progress': async () => {
      await refresher.resume();
      return done(await refresher.progress());
    },

    'refresh.start': async () => {
      const { on } = await desk.open();
      if (on.length === 0) return failed('unavailable', say('answers_no_source'));
      await refresher.start({ only: null, byHand: true });
      return done(await refresher.progress());
    },

    'refresh.cancel': async () => {
      await refresher.cancel();
      return done(await refresher.progress());
    },
  }) satisfies Partial<Handlers>;
