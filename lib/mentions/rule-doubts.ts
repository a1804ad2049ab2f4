/** Rules that take points: what makes a word less of a company. See `rules.ts` for how they are read. */
import type { RuleLine } from './rules';

export const DOUBTS: readonly RuleLine[] = [
  // A number before it: 三百度 are degrees.
  ["'", -9, 'K文', /(?<=^K.*[一二三四五六七八九十两几幾数])¤/y],
  // Fruit and grain are eaten, grown, picked, weighed and sold.
  ['~', -9, 'K文', /(?<=^K.*(?:[吃啃削摘种種顆颗斤筐甜]\S?|卖|賣))¤(?!k)/y],
  // In an all-capitals sentence capitals say nothing.
  ['=', -9, '', /(?<=^Y.*)¤/y],
  // AI stocks, an AI rally: the technology, unless an amount follows.
  ['=', -1, '', /(?<=^M.*)¤(?:['’]\w*f)?\s+[lCA](?:\w*s|\w*v(?!\w*\s\W?0))/y],
  // An article makes it a thing.
  ['~?*&', -2, 'e', /(?<=e\w*\s+)¤/y],
  // The Amazon, an Oracle: an article before and nothing behind that only companies have.
  ['~?*&', -3, 'e', /(?<=e\w*\s+)¤(?:\s*[.,;:!?)]|$|\s\w*t)/y],
  // First part of a compound word.
  ['~?*&/', -4, '.', /¤[-‐‑](?!\w*j)[lA0]/y],
  // An unknown capitalised word behind it, outside headlines, may be the rest of another name.
  ['~', -1, '-', /(?<=^-.*)¤ C(?!\w)/y],
  // At the start of a sentence before a common word it is an adjective: Riot police, Coherent light.
  ['?*&', -3, '', /(?<=(?:^.|[.!?\n]\s?))¤ l(?!\w)/y],
  // An unknown capitalised word before it: a person's first name or somebody's longer name.
  ['?*&', -2, '', /(?<=(?:^.|\W)C )¤/y],
  // An unknown capitalised word behind it, outside headlines: somebody's longer name.
  ['?*&', -2, '-', /(?<=^-.*)¤ C(?!\w)/y],
  // Second part of somebody's double name.
  ['~?*&/', -4, '.', /(?<=(?:^.|\W)[CA][-‐‑])¤/y],
  // An amount before it: 300 HP, 12 V.
  ['?*&', -3, '0', /(?<=(?:^.|[^.\w])0 )¤/y],
  // An unknown capitalised word behind it, outside headlines, may be the rest of another name.
  ["'", -1, '-', /(?<=^-.*)¤ C(?!\w)/y],
  // Words of kitchen, garden, woods, sport, arts or faith near it; its own word in small letters before them belongs to them.
  ["'", -1, 'y', /(?:(?<=y.*)¤|¤(?=.*y))(?<!^(?=.*l\w*o\w* \w*y).*)/y],
  // Words of kitchen, garden, woods, sport, arts or faith near it; its own word in small letters before them belongs to them.
  ['~?*&', -2, 'y', /(?:(?<=y.*)¤|¤(?=.*y))(?<!^(?=.*l\w*o\w* \w*y).*)/y],
  // An amount before it: 300 HP.
  ['~', -3, '0', /(?<=(?:^.|[^.\w])0 )¤/y],
];
