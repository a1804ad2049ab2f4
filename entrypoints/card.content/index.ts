import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCard } from '@/components/card-host/start-card';

/**
 * Injected on the first hover of a page; the page-load script stays small without it. It names no `matches`: the
 * build would ask for them as host permissions.
 */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main: (ctx) => startCard(ctx.signal),
});
