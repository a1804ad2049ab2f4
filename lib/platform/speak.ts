/** Imported first by every surface: sentences come in the browser's language, from `_locales`. */
import { fillSlots, speakWith } from '../words/say';
import { native } from './native';

/** Slots come back as they stand in our files, so that a message is asked of the browser once. */
const SLOTS = ['{1}', '{2}', '{3}', '{4}', '{5}', '{6}', '{7}', '{8}', '{9}'];
const known = new Map<string, string>();

speakWith((key, slots) => {
  let message = known.get(key);
  if (message === undefined) {
    message = native.i18n.getMessage(key, SLOTS);
    known.set(key, message);
  }
  return fillSlots(message, slots);
});
