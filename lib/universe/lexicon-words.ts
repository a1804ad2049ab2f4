/**
 * Ordinary words by what they say about a capitalised word beside them. A word may be in several classes. Only words
 * that a reader would take as a sign of companies and markets belong here; the more general ones cost precision.
 */
import { AGENT, DETERMINER, JOINED, LEAD, LEGAL, MARKET, MOVE, STOCK } from '../mentions/lexicon-shape';

/** Vocabulary of markets, business news and the AI industry. */
const market = `
share shares stock stocks equity equities market markets premarket analyst analysts rating ratings upgrade upgrades upgraded
downgrade downgrades downgraded overweight underweight outperform underperform neutral maintains reiterates initiates coverage
price prices priced target earnings eps revenue revenues sales profit profits margin margins guidance outlook forecast quarter
quarterly fiscal q1 q2 q3 q4 ipo dividend buyback valuation cap nasdaq nyse dow nifty sensex index etf etfs fund funds trader
traders trading investor investors investment shareholder shareholders wall street bull bulls bear bears rally selloff
billion million trillion bn mn percent usd company companies firm firms maker makers chipmaker chipmakers startup startups
start-up supplier suppliers vendor vendors ceo cfo cto merger acquisition acquisitions stake deal antitrust lawsuit regulator
regulators sec filing filings layoffs bonds debt portfolio holdings ticker tech technology chip chips semiconductor
semiconductors gpu gpus cpu cpus ai software hardware cloud datacenter datacenters data server servers capex hyperscaler
hyperscalers model models llm llms benchmark benchmarks inference training openai api apis app apps smartphone smartphones
phones internet online digital platform platforms users customers business product products retail orders backlog supply
demand competitor competitors rival rivals options calls puts strike bid ask volume yield lab labs
股价 股價 股票 股份 市值 营收 營收 财报 財報 业绩 業績 利润 涨停 跌停 上涨 下跌 上漲 大涨 大跌 收盘 收盤 概念 板块 芯片 晶片 半导 手机 手機 科技 公司 集团 集團
投资 投資 港股 美股 季度 目标 评级 云计 算力 大模 株価 決算 売上 業績 半導 銘柄 企業 주가 매출 실적 반도 주식`;

/** What companies do, in headline and in prose. */
const agent = `
say says said tells told report reports reported announce announces announced launch launches launched unveil unveils unveiled
release releases released introduce introduces introduced acquire acquires acquired buy buys buying bought purchase purchases
purchased sell sells sold hire hires hired fire fires sue sues sued settle settles settled invest invests invested raise raises
raised cut cuts lower lowers post posts posted beat beats miss misses ship ships shipped plan plans planned partner partners
partnered join joins joined win wins won sign signs signed expand expands expanded open opens opened reopen reopens close closes
closed agree agrees agreed pay pays paid offer offers offered build builds built develop develops developed add adds added
expect expects expected see sees forecast forecasts warn warns warned file files filed seek seeks name names appoints appointed
confirm confirms confirmed deny denies denied reveal reveals revealed delay delays delayed weigh weighs weighing considers
considering begin begins start starts started stop stops halt halts stay stays expand shift shifts move moves use uses used
get gets make makes made want wants need needs face faces faced lead leads own owns owned backs backed trained trains
working hold holds held serve serves served publish publishes published showcase showcased push pushes pushed
dominate dominates dominated accelerating looks decided restrict restricts ban bans claims claimed
keeps kept remain remains become becomes rally
发布 發布 宣布 推出 收购 收購 投资 发行 起诉 回购 表示 計画 発表 買収 발표 출시 인수`;

/** What prices do. */
const move = `
rise rises rose rising fall falls fell falling jump jumps jumped jumping climb climbs climbed slip slips slipped slide slides
slid drop drops dropped dropping gain gains gained gaining rally rallies rallied rallying surge surges surged surging soar
soars soared plunge plunges plunged plummet plummets plummeted tumble tumbles tumbled sink sinks sank rebound rebounds
rebounded dip dips dipped shed sheds trade trades traded trading close closes closed open opens opened outperform outperforms
outperformed underperform underperforms led lost advance advances advanced decline declines declined spike spikes spiked
crash crashes crashed split edged ended finished changed barely`;

/** What a listed company has. */
const stock = `
share shares stock stocks shareholder shareholders shareholder's investors holders earnings revenue revenues eps ceo cfo cto
chairman founder executive executives spokesperson spokesman spokeswoman analyst analysts results guidance outlook dividend
ipo options calls puts q1 q2 q3 q4 bonds debt valuation buyback margins sales profit price board staff employees engineers
customers chips servers stake unit subsidiary ticker adr adrs
股价 股價 股票 股份 公司 集团 集團 财报 財報 市值 株価 주가`;

/** Takes the next capitalised word for a thing or a person, not for a company. */
const determiner = `a an the this that these those each every my your his her our their some any no one two mr mrs ms dr`;

/** Stands before a company. */
const lead = `
of on at for from by with against versus vs over into including like rival rivals maker giant giants parent startup supplier
firm company buy bought sell sold sending long short own owns owning holding shares stock upgrade upgrades downgrade downgrades
upgraded downgraded trading shows find lifting sent took dragged and join via at says former`;

/** Before a symbol only: the reader holds or trades it. */
const legal = 'inc incorporated corp corporation ltd limited plc llc ag se nv sa oyj kgaa gmbh co';

const joined = `
backed owned based powered led made built like style designed related linked funded branded compatible supported branded only
exclusive developed supplied heavy centric friendly ready run to born hosted ipo`;

const lines: [number, string][] = [
  [MARKET, market],
  [AGENT, agent],
  [MOVE, move],
  [STOCK, stock],
  [DETERMINER, determiner],
  [LEAD, lead],
  [LEGAL, legal],
  [JOINED, joined],
];

/** The classes in the lexicon's own form: `bits word word …`. */
export const WORD_LINES: readonly string[] = lines.map(
  ([bit, words]) => `${bit} ${[...new Set(words.trim().split(/\s+/))].join(' ')}`,
);
