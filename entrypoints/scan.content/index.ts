import { defineContentScript } from 'wxt/utils/define-content-script';
import { runGateScript } from '@/lib/page/gate-script';

/**
 * The page-load script. `world: 'MAIN'` and `registration: 'runtime'` only choose WXT's bare wrapper: its isolated one
 * costs a third of the budget and tells the page our id in an event. `wxt.config.ts` puts the script into the
 * manifest, in the isolated world.
 */
export default defineContentScript({
  matches: [],
  world: 'MAIN',
  registration: 'runtime',
  main: runGateScript,
});
