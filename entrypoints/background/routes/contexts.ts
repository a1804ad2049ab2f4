import { contextOf } from '@/lib/context/context-of';
import { explain } from '@/lib/context/explain';
import { groupMedians } from '@/lib/context/group-medians';
import { priceHistory } from '@/lib/context/price-history';
import { isSound } from '@/lib/facts/shelf';
import { done, failed } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import { say } from '@/lib/words/say';
import type { Services } from '../services';

const unknown = () => failed('not-found', say('answers_unknown_company'));

export const contextRoutes = ({ market, universe, store, refresher, cardTabs }: Services) =>
  ({
    'context.get': async ({ issuer, symbol, ahead = false }, origin) => {
      if (!universe.byId.has(issuer)) return unknown();
      if (!ahead) cardTabs.asked(issuer, origin);
      const context = contextOf(await market.current(), issuer, symbol);
      if (!ahead) refresher.lookedAt(issuer);
      return done(context);
    },

    'context.explain': async ({ issuer, symbol }) => {
      if (!universe.byId.has(issuer)) return unknown();
      return done(explain(await market.current(), issuer, symbol));
    },

    'context.history': async ({ issuer, symbol }) => {
      const asked = universe.byId.get(issuer);
      if (!asked) return unknown();
      const [{ view }, facts] = await Promise.all([
        market.current(),
        store.factsOf([asked.merged_into ?? issuer]),
      ]);
      const readable = facts.filter(
        (fact) => isSound(fact) && (fact.as_of <= view.now || view.isBundled(fact)),
      );
      return done(priceHistory(readable, symbol ?? asked.symbol, (fact) => view.sourceOf(fact).label));
    },

    // An issuer that this version does not know (a watchlist from a newer one) leaves a gap, not an error.
    'context.many': async ({ issuers }) => {
      const present = await market.current();
      return done(issuers.filter((id) => universe.byId.has(id)).map((id) => contextOf(present, id)));
    },

    medians: async () => done(groupMedians(await market.current())),
  }) satisfies Partial<Handlers>;
