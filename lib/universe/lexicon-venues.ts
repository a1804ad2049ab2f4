/**
 * How exchanges are written before and behind a symbol: symbol suffixes, then the words that stand for them. `-` is
 * the United States, whose lines have no suffix.
 */

/** Before the symbol, with a colon. Data pages, terminals and newspapers each use their own codes. */
export const VENUES: readonly string[] = [
  '- nasdaq nasdaqgs nasdaqgm nasdaqcm nyse nysearca arca amex american nyseamerican bats cboe otc otcmkts otcqx otcpk us nys nas',
  'TW,TWO tpe twse tpex taiwan 台股',
  'HK hkg hkex sehk hkse hk kong 港交 港股',
  'SS sha sse shse shanghai sh',
  'SZ she szse shenzhen sz',
  'KS,KQ krx kospi kosdaq kse',
  'T,TO tse',
  'T tyo jpx tokyo',
  'AX asx',
  'TO tsx',
  'DE etr xetra fra fwb frankfurt',
  'PA epa paris',
  'PA,AS euronext',
  'AS ams aex amsterdam',
  'L,IL lon lse london',
  'MI bit milan',
  'ST sto omx stockholm',
  'HE hel helsinki',
  'SW swx six vtx ebs',
  'TA tlv tase',
  'NS nse',
  'BO bse bom',
];

/** Behind the symbol: Yahoo and Reuters after a dot, Bloomberg after a blank. */
export const SUFFIXES: readonly string[] = [
  '- o oq n k us uw un',
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
