import { defineContentScript } from 'wxt/utils/define-content-script';
import { runMarksScript } from '@/lib/page/marks-script';

/** Injected into a frame whose text may name a company; the bare wrapper for the reasons given in `scan.content`. */
export default defineContentScript({
  matches: [],
  world: 'MAIN',
  registration: 'runtime',
  main: runMarksScript,
});
