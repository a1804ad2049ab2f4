import { describe, expect, it } from 'vitest';
import { findMentions } from '@/lib/mentions/find-mentions';
import { LEXICON } from './bundled-lexicon';

const marks = (text: string) =>
  findMentions(text, LEXICON).map((mention) => `${mention.surface}=${mention.issuer}`);

type Case = [text: string, expected: string[]];

const TABLES: Record<string, Case[]> = {
  'headlines that say nothing of markets': [
    ["Apple's Tim Cook Tells Staff To Return", ['Apple=aapl']],
    ['Apple Accidentally Confirms New Tags', ['Apple=aapl']],
    ['Why Amazon Is A Top Pick', ['Amazon=amzn']],
    ['Top Sellers On Amazon As Protests Rage', ['Amazon=amzn']],
    ['Slack, Apple And More', ['Apple=aapl']],
    ['FedEx And Amazon Part Ways', ['Amazon=amzn']],
    ['Cummins: New Norms And Less Imports', ['Cummins=cmi']],
    ['Apple 3.8% loss leads', ['Apple=aapl']],
    ['Meta to spend $70bn on data centres', ['Meta=meta']],
    ['“Oracle”, the filing states', ['Oracle=orcl']],
  ],
  'words that act on figures': [
    ['Carrier beats estimates', ['Carrier=carr']],
    ['NICE tumbles on guidance', ['NICE=nice']],
    ['Dominion lifts capex', ['Dominion=d']],
    ['Nova and Camtek beat', ['Nova=nvmi', 'Camtek=camt']],
    ['Emerson to divest businesses', ['Emerson=emr']],
    ['Carrier pigeons beat broadband', []],
    ['NOW cuts a good figure', []],
    ['Delta lifts guidance', []],
    ['FII buying lifts shares', []],
  ],
  'lists of symbols': [
    ['To Watch (DELL, A, ADI, MAR)', ['DELL=dell', 'ADI=adi']],
    ['CRWD, S, ZS, NET, PANW', ['CRWD=crwd', 'S=s', 'ZS=zs', 'NET=net', 'PANW=panw']],
    ['Top Losers (ACAS, ERIC, VOD)', ['ERIC=eric']],
    ['SMH and SOXX differ', ['SMH=smh', 'SOXX=soxx']],
    // Sprint once, SentinelOne now: a list with one known symbol does not tell.
    ['Gainers (BRNC, WXCO, S, HDY)', []],
    ['Blood groups (A, B, AB, O), vitamins (D, E, K)', []],
    ['The AI, ML, and NLP tracks', []],
    ['CRM, ERP, HR modules', []],
  ],
  'codes as terminals and portals write them': [
    ['2330:TT, 700:HK, (9984:JP)', ['2330=tsm', '700=0700-hk', '9984=9984-t']],
    ['HK.00700 and SH.688256', ['00700=0700-hk', '688256=688256-ss']],
    ['NVDA-US, AAPL-USA', ['NVDA=nvda', 'AAPL=aapl']],
    ['XETR:IFX, XNYS:D', ['IFX=ifx-de', 'D=d']],
    ['AI (NYSE) slid', ['AI=ai']],
    ['Snowflake (NYSE—SNOW)', ['Snowflake=snow', 'SNOW=snow']],
    [
      '台积电(2330)、海康威视（002415）',
      ['台积电=tsm', '2330=tsm', '海康威视=002415-sz', '002415=002415-sz'],
    ],
    ['삼성전자(005930)', ['삼성전자=005930-ks', '005930=005930-ks']],
    ['NVDA:US 2330:TT', ['NVDA=nvda', '2330=tsm']],
  ],
  'legal forms': [
    ['Intel Corporation (INTC)', ['Intel Corporation=intc', 'INTC=intc']],
    ['Apple Inc. Rally', ['Apple Inc.=aapl']],
    ['ABB Ltd.  Downgrade', ['ABB Ltd=abbn-sw']],
    ['Arm Holdings plc', ['Arm Holdings plc=arm']],
    ['Workday, Inc. filed', ['Workday=wday']],
  ],
  'former names': [
    ['Avago, Symantec and Tesla Motors', ['Avago=avgo', 'Symantec=gen', 'Tesla Motors=tsla']],
    ['Riot Blockchain, Applied Blockchain', ['Riot Blockchain=riot', 'Applied Blockchain=apld']],
  ],
  'people, places and other things of the name': [
    ['Sony Michel ran for 90 yards.', []],
    ['Mrs Sony Varghese and Sam Dell', []],
    ['Dr. Lam Nguyen joins; Lam will see patients.', []],
    ['Corning, New York, and Nokia, Finland: towns', []],
    ['The Seagate Hotel opened near Emerson College.', []],
    ['Coherent Biosciences moved out.', []],
    ['the average draft position (ADP): ADP rates', []],
    ['Advanced Micro Devices (AMD)', ['Advanced Micro Devices=amd', 'AMD=amd']],
    ['Intel officers briefed the senator.', []],
    ['Caramel Apple Recipe Wins Hearts', []],
    ['Arm Injury Sidelines Rookie Pitcher', []],
    ['Apple served apple pie at the launch.', ['Apple=aapl']],
    ['a databricks wall', []],
  ],
  'compounds of other scripts': [
    ['百度一下就知道，水温三百度', []],
    ['她削了一个苹果', []],
    ['苹果推出新机', ['苹果=aapl']],
    ['三星堆与阿里山', []],
    ['思科裁员4000人', ['思科=csco']],
    ['メタ認知とアマゾン川', []],
    ['メタが広告収入増', ['メタ=meta']],
    ['昨夜はディスコで踊った、日立市', []],
    ['아마존 열대우림, 메타버스', []],
    ['아마존 매출 증가', ['아마존=amzn']],
  ],
};

for (const [name, cases] of Object.entries(TABLES)) {
  describe(name, () => {
    it.each(cases)('%s', (text, expected) => expect(marks(text)).toEqual(expected));
  });
}
