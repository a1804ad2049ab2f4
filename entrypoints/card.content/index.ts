import '@/lib/platform/speak';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCard } from '@/components/card-host/start-card';

/**
 * Injected on the first hover of a page; the page-load script stays small without it. The bare wrapper (`world`) and
 * the missing `matches` for the reasons given in `scan.content`; it runs in the isolated world all the same.
 */
export default defineContentScript({
  matches: [],
  world: 'MAIN',
  registration: 'runtime',
  main: () => startCard(new AbortController().signal),
});
