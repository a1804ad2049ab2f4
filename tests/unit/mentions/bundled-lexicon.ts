/** The lexicon of the universe that ships, compiled once for all tables here. */
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { compileLexicon } from '@/lib/universe/lexicon-compile';

export const LEXICON = compileLexicon(loadBundledUniverse().all);
