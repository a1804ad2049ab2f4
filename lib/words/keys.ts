import type { EN } from './en';

type Rooms = typeof EN;

/** `card_pin`: the room, an underscore, the key in its file. */
export type MessageKey = {
  [Room in keyof Rooms & string]: `${Room}_${keyof Rooms[Room] & string}`;
}[keyof Rooms & string];

/** A message with forms for numbers: `…_other` always, `…_one` where the language has it. */
export type CountKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;
