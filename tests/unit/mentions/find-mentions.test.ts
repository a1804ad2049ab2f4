import { describe, expect, it } from 'vitest';
import { findMentions } from '@/lib/mentions/find-mentions';
import { LEXICON } from './bundled-lexicon';

const marks = (text: string) =>
  findMentions(text, LEXICON).map((mention) => `${mention.surface}=${mention.issuer}`);

type Case = [text: string, expected: string[]];

const TABLES: Record<string, Case[]> = {
  'names as people write them': [
    ['Chips by NVIDIA, Nvidia and nvidia.', ['NVIDIA=nvda', 'Nvidia=nvda', 'nvidia=nvda']],
    ["Nvidia’s lead, Broadcom's orders", ['Nvidia=nvda', 'Broadcom=avgo']],
    ['The Nvidias of tomorrow', ['Nvidia=nvda']],
    ['a Qualcomm-backed lab', ['Qualcomm=qcom']],
    ['Super\u00a0Micro and Lam-Research', ['Super\u00a0Micro=smci', 'Lam-Research=lrcx']],
    ['Data\u200bdog, Cloud\u00adflare', ['Data\u200bdog=ddog', 'Cloud\u00adflare=net']],
    ['ＴＳＭＣ上涨', ['ＴＳＭＣ=tsm']],
    [
      'Dassault Syste\u0300mes and Dassault Systèmes',
      ['Dassault Syste\u0300mes=dsy-pa', 'Dassault Systèmes=dsy-pa'],
    ],
    ['Palo Alto\nNetworks rose', ['Palo Alto\nNetworks=panw']],
    ['Cadence Design Systems', ['Cadence Design Systems=cdns']],
    ['Adobe Inc. reports', ['Adobe Inc.=adbe']],
    ['shares of Adobe Inc.', ['Adobe Inc=adbe']],
    ['SS&C serves funds', ['SS&C=ssnc']],
  ],
  'symbols with their own marks': [
    ['$NVDA, $amd/$Intc', ['NVDA=nvda', 'amd=amd', 'Intc=intc']],
    ['(NASDAQ: SNPS) and NYSE:TSM', ['SNPS=snps', 'TSM=tsm']],
    ['the maker (NYSE: NOW) said', ['NOW=now']],
    [
      '2330.TW, 688256.SH, SZ000977, NVDA.O',
      ['2330.TW=tsm', '688256.SH=688256-ss', 'SZ000977=000977-sz', 'NVDA.O=nvda'],
    ],
    ['700.HK and 00700.HK and HKEX: 0700', ['700.HK=0700-hk', '00700.HK=0700-hk', '0700=0700-hk']],
    ['AMAT US, 6857 JP Equity', ['AMAT=amat', '6857=6857-t']],
    ['TSMC (2330) and ServiceNow (NOW)', ['TSMC=tsm', '2330=tsm', 'ServiceNow=now', 'NOW=now']],
    ['MU +4.1% | PATH 12.40 +1.2%', ['MU=mu', 'PATH=path']],
    ['EPA:SU, NYSE:SU', ['SU=su-pa']],
    ['listed as NYSE:TSM. More follows', ['TSM=tsm']],
  ],
  'symbols that need their company': [
    ['Cloudflare fell; NET shares fell too.', ['Cloudflare=net', 'NET=net']],
    ['NET shares fell.', []],
    ['C3.ai rose: the promise of AI, AI stocks, an AI rally. AI gained 4%.', ['C3.ai=ai', 'AI=ai']],
    ['Cloudflare says NET margins are a word.', ['Cloudflare=net', 'NET=net']],
    ['Cloudflare cut the NET.', ['Cloudflare=net']],
    ['ServiceNow won. GET IT ALL NOW AND HERE, they said.', ['ServiceNow=now']],
    ['Sprint (NYSE: S) shrank', []],
    ['Sprint grew. $S rose.', []],
    ['May 4, 2014: $S slid', []],
    ['May 4, 2024: $S slid', ['S=s']],
    ['SentinelOne, founded in 2013, is $S', ['SentinelOne=s', 'S=s']],
    ['Helmerich & Payne drills; HP shares rose.', []],
  ],
  'words that are also companies': [
    ['Apple shares rose after the analyst upgrade.', ['Apple=aapl']],
    ['Apple pie and apple juice', []],
    ['Apple is red.', []],
    ['Regulators fined Meta and Oracle over AI training data.', ['Meta=meta', 'Oracle=orcl']],
    ['Meta-analysis of nine trials', []],
    ['a boat down the Amazon, past the Amazon rainforest', []],
    ['The House Intel Committee met.', []],
    ['Arrow Electronics rose, Arrow said.', ['Arrow Electronics=arw', 'Arrow=arw']],
    ['He shot an Arrow at Norman Rockwell.', []],
    ['Constellation Brands shares fell; Constellation stock is down.', []],
    ['Delta Air Lines said Delta profits rose.', []],
    ['Delta Electronics builds; Delta shares rose.', ['Delta Electronics=2308-tw', 'Delta=2308-tw']],
    ['FII buying lifts stocks; TTM revenue', []],
    ['Dell’Oro counts switches.', []],
    ['Owens Corning makes glass wool.', []],
    ['The Eaton Fire burned.', []],
    ['300 HP engine', []],
  ],
  'no prose': [
    ['ir@nvidia.com https://www.nvidia.com/en-us @nvidia #Nvidia', []],
    ['/wiki/AMD_(company) var x=AMD; AMD_total', []],
    ['see nvidia.com', []],
    ['NVDA240621C00120000', []],
    ['S$12, A$9, US$3 and $5', []],
    ['S&P 500, M&A, Q&A', []],
    ['BRK.B and $RDS.A', []],
    ['frozen-issues-the-new-openai-workhorse', []],
    ['Facebook', []],
    ['Share on Facebook', []],
    ['Follow us on Reddit', []],
    ['Facebook pays for news', ['Facebook=meta']],
  ],
  'scripts without blanks': [
    ['英伟达与台积电上涨', ['英伟达=nvda', '台积电=tsm']],
    ['小米发布新车', ['小米=1810-hk']],
    ['小米粥很香', []],
    ['通胀高企，高通胀时代', []],
    ['今日立ち上げ', []],
    ['삼성전자가 올랐다', ['삼성전자=005930-ks']],
    ['파인애플 주스', []],
    ['アップルパイの店', []],
    ['SK하이닉스는', ['SK하이닉스=000660-ks']],
    ['ارتفع سهم Intel اليوم', ['Intel=intc']],
  ],
};

for (const [name, cases] of Object.entries(TABLES)) {
  describe(name, () => {
    it.each(cases)('%s', (text, expected) => expect(marks(text)).toEqual(expected));
  });
}

it('tells the rung and the line', () => {
  const [name, symbol, tag, bare] = findMentions('Micron Technology (MU), $AMD and SNPS', LEXICON);
  expect(name).toMatchObject({ evidence: 'name-with-symbol', symbol: null });
  expect(symbol).toMatchObject({ evidence: 'name-with-symbol', symbol: 'MU' });
  expect(tag).toMatchObject({ evidence: 'cashtag', symbol: 'AMD' });
  expect(bare).toMatchObject({ evidence: 'symbol', symbol: 'SNPS' });
});
