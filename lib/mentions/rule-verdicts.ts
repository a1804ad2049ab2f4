/** Rules that decide at once: a rung of the evidence ladder, `no` (not here), or `theirs` (somebody else's on this page). See `rules.ts` for how they are read. */
import type { RuleLine } from './rules';

export const VERDICTS: readonly RuleLine[] = [
  // The code of its exchange before it with a dot or behind it with a colon: HK.00700, 2330:TT.
  [
    '$=@',
    'exchange',
    'u.',
    /(?<=(?:^.|[\s(（,])[CA]\w*u\w*\.)¤|(?<=^[^M].*[(（,\s])¤:[CA]\w*u(?!\w*[-.:])|(?<=^[^M])¤:A\w*u(?!\w*[-.:])/y,
  ],
  // NVDA-US, as data vendors write it.
  ['$@', 'exchange', 'u.', /¤-A\w*u(?!\w*[-.])/y],
  // A share button: the network alone, or share, follow and like before it.
  [' ', 'no', '', /(?<=^B(?:\W*|\W*\w*h\w*(?: \w+){0,3} ))¤\W*$/y],
  // Handles, hashtags, e-mail addresses, assignments and identifiers are not prose.
  [" '~?*&$=@/", 'no', '.', /(?<=[@#＃=_\\])¤|¤[@_]/y],
  // Dell'Oro, D'…: an apostrophe inside another word.
  [" '~?*&$=/", 'no', '.', /¤['’](?!\w*f)[lCA]/y],
  // Inside links, file paths, host names and extensions.
  [
    " '~?*&$=@/",
    'no',
    '.',
    /(?<=(?:^|\s|\()(?:[/~]|\.(?![.\s]))\S*)¤|(?<=:\/\/\S*)¤|(?<=w\.\S*)¤\.|(?<=[lA0]\w*\.)¤|(?<=[?&]l\w*=\S*)¤|(?<=\/l\w*\/)¤/y,
  ],
  // Host names, calls in code, image tags.
  [" '~?*&$=@/", 'no', '.', /¤\.l(?!\w*u)|¤\(\)|¤[:/]l\w*[:/.]l/y],
  // Slugs and file names: three words with hyphens.
  [" '~?*&$=@/", 'no', '.', /(?<=\w-\w+-)¤|¤-\w+-\w/y],
  // S&P, Q&A, M&A: letters around an ampersand.
  ['$=@/', 'no', '.', /(?<=&)¤|¤&/y],
  // Model numbers, file names and codes with hyphens.
  ['$=@/', 'no', '.', /(?<=[A0C]\w*-)¤|¤-[A0]/y],
  // AI/ML, and/NOW: a word of a pair.
  ['=/', 'no', '.', /(?<=\/)¤/y],
  // The company named before the bracket owns the symbol; it is another one.
  ['=', 'theirs', 'q.', /(?<=^[^o]*[CA](?!\w*o)\w*[.,]? ?[(（[]\s?\w*q\w*\s?[:：]\s*\$?)¤/y],
  // An exchange that lists the line stands before it.
  ['$=@', 'exchange', 'q.', /(?<=q\w*\s?[:：]\s*\$?)¤|(?<=q[a-zA-Z ]{1,9}[:：]\s*\$?)¤/y],
  // Snowflake (NYSE—SNOW), AI (NYSE), P on the NYSE.
  [
    '$=@',
    'exchange',
    'q',
    /(?<=\w*q\w*\s?[—–-]\s?)¤\)|¤ [(（]\w*q\w*[)）]|(?<=^[^M].*)¤ \w*n\w* (?:\w*e\w* )?[CA]\w*q/y,
  ],
  // An exchange that does not list the line stands before it.
  ['$=@', 'no', '.', /(?<=w\w*\s?[:：]\s*\$?)¤/y],
  // The code of an exchange that lists the line stands behind it.
  ['$=@/', 'exchange', 'u.', /¤\.\w*u/y],
  // Terminal codes with the word equity.
  ['$=@', 'exchange', 'us', /¤ A\w*u\w* [CA]\w*s/y],
  // Terminal codes: NVDA US, 2330 TT.
  ['$@', 'exchange', 'u', /¤ A\w*u/y],
  // Another share class or a host name.
  ['$=@/', 'no', '.', /¤\.\w/y],
  // Name and symbol together resolve each other.
  [
    "'~?*&$=@",
    'name-with-symbol',
    'o.',
    /(?<=o\w*(?:[ ,.&-]{1,2}[CAlk]\w*){0,4}[.,]{0,2}\s?[(（[【]\s?\$?)¤/y,
  ],
  // A dollar sign of its own makes a cashtag.
  [' $=/', 'cashtag', '.', /(?<=(?:[^\w$]|^.)[$＄])¤(?!&|…|\.\.)/y],
  // S$, A$, US$ are money.
  ["'~?*&$=@/", 'no', '.', /(?<=[$＄])¤/y],
  // A price or a change right behind it: a row of quotes.
  [
    '=',
    'ambiguous',
    '.',
    /¤[\s|,:;(]+(?:[+▲▼↑↓−]\s?[$€]?0|[-–]\s?0[.,\d]*0?%|[$€£¥]?0(?:[.,]0)*[\s|,;(]+[-+−▲▼↑↓]|0[.,]0\s?%)/y,
  ],
  // A legal form closes the name, unless an unknown capital before it belongs to it too.
  ['~', 'name', 'x', /(?<=^.|[^C\w] ?|\w\w |l )¤,? \w*x/y],
  // A title or first name before it makes it a person's, and so the word alone.
  ['?*&', 'theirs', 'P', /(?<=P\w*\.? )¤/y],
  // Not so with names the world knows as companies: Michael Dell's.
  ["'~", 'no', 'P', /(?<=P\w*\.? )¤/y],
  // A name of persons behind it.
  ["'?*&", 'no', 'P', /¤ C\w*P/y],
  // Corning, New York: a town.
  ["'?*&", 'theirs', 'G.', /¤, (?:C )?[CA]\w*G\w*(?:[,.;:)]|$)/y],
  // A place, an event or another firm of that name.
  ["'~?*&", 'no', 'd', /¤ C\w*d(?!\w*[gv])/y],
  // A headline: it moves with figures.
  [
    '*=',
    'ambiguous',
    'v',
    /(?<=^[TH-]|[;:] )¤ [lC]\w*v\w*(?: \W?\w+['’]?){0,4}? (?:\W?\w*F|[$€£¥]0|0(?:[.,]0)*%)/y,
  ],
  // A headline: it lifts, cuts or misses figures.
  ['?*', 'ambiguous', 'V', /(?<=^.|[;:] )¤ [lC]\w*V\w*(?: \W?\w+['’]?){0,4}? (?:\W?\w*F|[$€£¥]0)/y],
  // It acts together with a company we know.
  [
    '*',
    'ambiguous',
    'i',
    /(?<=\w*i\w*(?:, | & |,? \w*a\w* ))¤ [lC]\w*[gvV]|¤(?:, | & |,? \w*a\w* )[CA]\w*i\w*(?:(?:, |,? \w*a\w* )C\w*){0,2} [lC]\w*[gvV]/y,
  ],
  // In a list of symbols, two of them known.
  [
    '=',
    'ambiguous',
    'S',
    /(?:(?<=[( ,&]A\w*(?:,\s?| & |,? \w*a\w* |\/)A\w*(?:,\s?| & |,? \w*a\w* |\/))¤|(?<=A\w*(?:,\s?| & |,? \w*a\w* |\/))¤(?=(?:,\s?| & |,? \w*a\w* |\/)A)|¤(?=(?:,\s?| & |,? \w*a\w* |\/)A\w*(?:,\s?| & |,? \w*a\w* |\/)A))(?! A)(?<=^[^M](?=[^S]*S[^S]*S).*)/y,
  ],
  // In a list of symbols, one of them known or headed as stocks; a code with a former holder asks for more.
  [
    '=',
    'list',
    '',
    /(?:(?<=[( ,&]A\w*(?:,\s?| & |,? \w*a\w* |\/)A\w*(?:,\s?| & |,? \w*a\w* |\/))¤|(?<=A\w*(?:,\s?| & |,? \w*a\w* |\/))¤(?=(?:,\s?| & |,? \w*a\w* |\/)A)|¤(?=(?:,\s?| & |,? \w*a\w* |\/)A\w*(?:,\s?| & |,? \w*a\w* |\/)A))(?! A)(?<=^(?=[^M][^S]*S|[^MY][^L]*L).*)/y,
  ],
  // The same in brackets, where two are a list.
  [
    '=',
    'list',
    '.',
    /(?:(?<=[(（](?:A\w*, ?)+)¤(?=[,)）])|(?<=[(（])¤(?=, ?A\w*[,)）]))(?<=^(?=[^M][^i]*i|[^MY][^L]*L).*)/y,
  ],
  // Joined with a symbol that is no word.
  ['=', 'ambiguous', 'aS', /(?<=^[^YM].*A\w*S\w* \w*a\w* )¤(?! ?A)|(?<=^[^YM].*)¤ \w*a\w* A\w*S/y],
];
