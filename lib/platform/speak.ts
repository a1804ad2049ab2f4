/** Imported first by every surface: sentences come in the browser's language, from `_locales`. */
import { speakWith } from '../words/say';
import { native } from './native';

speakWith((key, slots) => native.i18n.getMessage(key, slots));
