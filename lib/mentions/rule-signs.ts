/** Rules that give points: what only companies have, do or stand beside. See `rules.ts` for how they are read. */
import type { RuleLine } from './rules';

export const SIGNS: readonly RuleLine[] = [
  // Companies have shares, results and chiefs.
  ["'~?*&", 3, 's', /¤(?:['’]\w*f)?\s+[lCA]\w*s/y],
  // A legal form closes the name, unless an unknown capital before it belongs to it too.
  ["'?*&", 3, 'x', /(?<=(?:^.|[^C\w] ?|\w\w |l ))¤,? \w*x/y],
  // Companies act and their prices move.
  ["'~?*&", 2, 'g', /¤(?:['’]\w*f)?\s+[lCA](?!\w*[sx])\w*[gv]/y],
  // To acquire, will launch.
  ["'~?*&", 2, 'tg', /¤\s+[lCA]\w*t\w*(?: [lCA]\w*)? \W?[lCA]\w*[gv]/y],
  // The same in scripts without blanks.
  ['~?*&', 2, 'k', /¤k\w*[sgvx]/y],
  // A Latin name in a text of another script is a name.
  ['~?', 2, '文', /(?:(?<=[\u3040-\u9fff]\s?)¤|¤(?=\s?[\u3040-\u9fff]))(?<!^K.*)/y],
  ['~?', 2, 'h', /(?:(?<=h\w*\s)¤|¤(?=\s[\u200e\u200f]?h))(?<!^K.*)/y],
  // In one list with another company.
  [
    "'~?*&",
    2,
    'i',
    /(?<=i\w*(?:['’]\w*f)?(?:\s?[,/&、和與与と]\s?|,?\s+\w*a\w*\s+))¤|¤(?:['’]\w*f)?(?:\s?[,/&、和與与と]\s?|,?\s+\w*a\w*\s+)\w*i/y,
  ],
  // Shares do this or have this.
  ['=', 1, '', /¤(?:['’]\w*f)?\s+[lCA]\w*[vs]/y],
  // The reader holds or trades it.
  ['=', 1, '', /(?<=[bv]\w*\s+)¤/y],
  // Right beside its own company.
  ['=', 1, 'o', /(?<=C\w*o\w*[\s|,:(\-–—]{1,4})¤|¤[\s|,:(\-–—]{1,4}C\w*o/y],
  // A cell of its own.
  ['=', 1, '', /(?<=^.\W*)¤\W*$/y],
  // Prepositions and words for companies stand before companies.
  ['~?*&', 1, 'n', /(?<=[nb]\w*\s+)¤/y],
  // Headlines put their subject behind a colon.
  ['~', 1, '.T', /(?<=^[TH].*\w: )¤/y],
  // Headlines open with their subject, or with two.
  ['~', 1, 'T', /(?<=^[TH](?:C\w* \w*a\w* )?)¤ /y],
  // Companies have things; fruit, rivers and body parts seldom do.
  ['~', 1, 'f.', /¤['’]\w*f\w* /y],
  // In one list with another proper name.
  ['~', 1, '.', /(?<=C\w*(?:, | & |, \w*a\w*\.? ))¤|¤(?:, | & |, \w*a\w*\.? )C/y],
  ['~', 1, 'a', /(?<=C\w* \w*a\w*\.? )¤|¤ \w*a\w*\.? C/y],
  // The first of two subjects, with their verb.
  ['~', 1, 'g', /(?<=^.)¤(?:, | & | \w*a\w* )C\w* [lC]\w*g/y],
  // -backed, -owned, -based are said of companies.
  ['~?*&/', 1, 'j.', /¤[-‐‑]\w*j/y],
  // A capital inside a sentence of small letters is meant.
  ['~?*&', 1, '-', /(?<=^-.*\w[^\w.!?\n]{1,4})¤/y],
  // An amount right behind it.
  ['~', 2, '.', /¤ (?:[$€£¥]0|0(?:[.,]0)*%)/y],
  // A name everybody knows as a headline's subject, with its verb.
  ['~', 1, 'H', /(?<=^H(?:.*[:;] )?['‘"“]?)¤ [CAl]\w*[rt]/y],
  // An auxiliary behind it in a headline.
  ['~', 1, 'tT', /(?<=^[TH].*)¤ [CAl]\w*t/y],
  // The same behind a name everybody knows.
  ['~', 1, 'tH', /(?<=^H.*)¤ [CAl]\w*t/y],
  // The end of a phrase behind a preposition or verb in a headline.
  ['~', 1, 'H', /(?<=^H.*[nbg]\w* )¤(?:['’]?[.,:;!?)…]|$|\s\w*[nac]\w* )/y],
  // Its own thing with a proper name.
  ['~', 1, 'f.', /¤['’]\w*f\w* [CA]/y],
  // In one list with two proper names.
  [
    '~',
    1,
    '.',
    /(?<=[CA]\w*,? (?:\w*a\w* |& )?)¤,? (?:\w*a\w* |& )[CA]|(?<=[CA]\w*, )¤, [CA]|(?<=[CA]\w*, [CA]\w*(?: [CA]\w*)?,? (?:\w*a\w* |& )?)¤|¤, [CA]\w*(?: [CA]\w*)?(?:,|:| & | \w*a\w* [CA])/y,
  ],
  // Headlines name whom they speak of before a colon.
  ['~', 2, '.', /(?<=^.)¤: [CA]/y],
  // Quoted as a name.
  ['~', 1, '.', /(?<=['‘"“])¤['’"”]/y],
  // A headline opens with a name and its verb.
  ['?', 1, '', /(?<=(?:^.|[;:] ))¤ [lC]\w*[vt]/y],
  // What it sells or earns, and how that moves.
  ['~', 1, 'mg', /¤ [lC]\w*m\w* [lC]\w*v/y],
  // Market vocabulary right behind it.
  ['~', 1, 'mH', /(?<=^H.*)¤ [lCA]\w*m/y],
];
