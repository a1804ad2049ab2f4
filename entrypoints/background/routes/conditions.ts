import { done } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import type { Services } from '../services';

export const conditionRoutes = ({ conditions }: Services) =>
  ({
    'conditions.of': ({ issuer }) => conditions.mind(issuer),
    'conditions.log': async () => done(await conditions.log()),
    'conditions.look': ({ issuer, terms }) => conditions.look(issuer, terms),
    'conditions.put': ({ id, issuer, terms }) => conditions.put(id, issuer, terms),
    'conditions.remove': ({ id }) => conditions.remove(id),
    'conditions.restore': ({ condition }) => conditions.restore(condition),
    'conditions.think': ({ issuer, text }) => conditions.think(issuer, text),
  }) satisfies Partial<Handlers>;
