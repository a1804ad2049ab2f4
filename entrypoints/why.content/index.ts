import { defineContentScript } from 'wxt/utils/define-content-script';
import { runWhyScript } from '@/lib/page/why-script';

/** Injected by the popup for developers who switched it on; the bare wrapper for the reasons given in `scan.content`. */
export default defineContentScript({
  matches: [],
  world: 'MAIN',
  registration: 'runtime',
  main: runWhyScript,
});
