/**
 * How exchanges are written before and behind a symbol: symbol suffixes, then the words that stand for them. `-` is
 * the United States, whose lines have no suffix.
 */

/** Before the symbol, with a colon. Data pages, terminals and newspapers each use their own codes. */
export const VENUES: readonly string[] = [
  '- nasdaq nasdaqgs nasdaqgm nasdaqcm nyse nysearca arca amex american nyseamerican bats cboe otc otcmkts otcqx otcpk us nys nas xnas xnys xase arcx',
  'TW,TWO xtai tpe twse tpex taiwan 台股',
  'HK xhkg hkg hkex sehk hkse hk kong 港交 港股',
  'SS xshg sha sse shse shanghai sh',
  'SZ xshe she szse shenzhen sz',
  'KS,KQ xkrx krx kospi kosdaq kse',
  'T,TO tse',
  'T xtks tyo jpx tokyo',
  'AX asx xasx',
  'TO tsx',
  'DE etr xetr xetra fra fwb frankfurt ber stu mun',
  'PA xpar epa paris',
  'PA,AS euronext',
  'AS xams ams aex amsterdam',
  'L,IL xlon lon lse london',
  'MI xmil bit milan',
  'ST xsto sto omx stockholm',
  'HE xhel hel helsinki',
  'SW xswx swx six vtx ebs',
  'TA tlv tase',
  'NS nse',
  'BO bse bom',
];

/** Behind the symbol: Yahoo and Reuters after a dot, Bloomberg after a blank. */
export const SUFFIXES: readonly string[] = [
  '- o oq n k us uw un usa',
  'TW tw',
  'TWO two',
  'TW,TWO tt',
  'HK hk',
  'SS ss sh c1',
  'SZ sz c2',
  'SS,SZ ch',
  'KS,KQ ks kq',
  'T t jp jt',
  'AX ax au',
  'TO to ct cn',
  'DE de gr gy f',
  'PA pa fp',
  'AS as na',
  'L l ln',
  'IL il li',
  'MI mi im',
  'ST st',
  'HE he fh',
  'SW sw s vx',
  'TA ta it',
  'NS ns',
  'BO bo',
  'NS,BO in',
];
