import { done, failed } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import { say } from '@/lib/words/say';
import type { Services } from '../services';

/** A reader never mutes this many words by hand. */
const MAX_MUTES = 1000;

export const settingsRoutes = ({ settings, universe, publisher }: Services) =>
  ({
    'settings.get': async () => done(await settings.get()),

    'settings.set': async ({ change }) => {
      const stranger = [...(change.mutes ?? []), ...(change.aliases ?? [])].find(
        ({ issuer }) => !universe.byId.has(issuer),
      );
      if (stranger) return failed('not-found', say('answers_unknown_issuer', stranger.issuer));
      const saved = await settings.set(change);
      if (saved.ok) await publisher.publish();
      return saved;
    },

    'mute.add': async ({ surface, issuer, host }, origin) => {
      if (!universe.byId.has(issuer)) return failed('not-found', say('answers_unknown_company'));
      if (origin.tier === 'content' && host !== null && host !== origin.host) {
        return failed('bad-request', say('answers_mute_elsewhere'));
      }
      const mute = { surface, issuer, host };
      const isSame = (other: typeof mute) =>
        other.surface === surface && other.issuer === issuer && other.host === host;
      const { mutes } = await settings.get();
      if (mutes.some(isSame)) return done(null);
      if (mutes.length >= MAX_MUTES) {
        return failed('unavailable', say('answers_mutes_full'));
      }
      const saved = await settings.update((present) => ({
        mutes: [...present.mutes.filter((other) => !isSame(other)), mute],
      }));
      if (!saved.ok) return saved;
      await publisher.publish();
      return done(null);
    },
  }) satisfies Partial<Handlers>;
