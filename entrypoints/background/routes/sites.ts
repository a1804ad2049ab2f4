import { done } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import type { Services } from '../services';

export const siteRoutes = ({ sites }: Services) =>
  ({
    'site.state': async ({ url }) => done(await sites.state(url)),
    'site.list': async () => done(await sites.list()),
    'site.enable': ({ url }) => sites.enable(url),
    'site.disable': ({ url }) => sites.disable(url),
  }) satisfies Partial<Handlers>;
