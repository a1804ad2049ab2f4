/**
 * Ordinary words by what they say about a capitalised word beside them. A word may be in several classes. Only words
 * that a reader would take as a sign of companies and markets belong here; more general ones cost precision.
 */
/** Class letters, endings that are understood, words. */
const TABLE: readonly [classes: string, endings: string, words: string][] = [
  // Vocabulary of markets, business news and the AI industry.
  [
    'm',
    '/s',
    `market rating price margin quarter index etf fund bull bear bond regulator lawsuit deal
    startup start-up supplier vendor maker chipmaker firm competitor rival peer trader acquisition semiconductor gpu cpu
    datacenter server hyperscaler model llm benchmark api app smartphone phone platform user customer product order
    call put layoff lab filing reiterate initiate maintain`,
  ],
  [
    'm',
    '',
    `equity equities premarket upgraded downgraded overweight underweight outperform underperform neutral coverage eps profit
    fiscal valuation nasdaq nyse dow nifty sensex trading investment wall street rally selloff billion million trillion bn mn percent
    usd company companies merger antitrust sec debt portfolio holdings ticker tech technology chips chip ai software hardware cloud
    data capex inference training openai retail backlog supply demand bid ask volume yield internet online digital
    business talks iot crm smr pt tgt`,
  ],
  [
    'm',
    '',
    `股價 股份 营收 營收 财报 財報 业绩 業績 利润 涨停 跌停 上涨 下跌 上漲 大涨 大跌 收盘 收盤 概念 板块 裁员 裁員 交付 汽车 汽車 订单 訂單 总部 员工 高管 芯片 晶片 半导 半導 手机 手機 科技 集团
    投资 投資 港股 美股 季度 评级 云计 算力 大模 決算 売上 銘柄 企業 増益 減益 最高益 受注 増収 業績 予想 値上 人員 提携 出資 広告 社長 株式 매출 실적 반도 주식
    영업 이익 투자 수주 공급 급등 급락 상승 하락 직원 계약`,
  ],
  // What a listed company has.
  ['ms', '/s', 'shareholder investor analyst ipo'],
  ['msF', '/s', 'revenue result sale'],
  ['msFL', '/s', 'share stock'],
  ['msF', '', 'earnings guidance outlook profits buyback'],
  ['mF', '/s', 'target forecast estimate expectation contract lease'],
  ['msF', '/s', 'dividend stake'],
  ['F', '', 'profit capex consensus staff'],
  ['mL', '/s', 'upgrade downgrade'],
  ['msL', '/s', 'option'],
  ['ms', '', 'ceo cfo q1 q2 q3 q4 股价 股票 市值 公司 株価 주가'],
  [
    's',
    '/s',
    `cto chairman founder executive spokesperson spokesman engineer employee call put bond adr chip server
    holder board margin customer service supplier`,
  ],
  ['s', '', 'debt valuation price staff unit subsidiary ticker'],
  // What companies do.
  [
    'g',
    '/s/ed/ing',
    `report announce launch unveil release introduce acquire purchase invest lower post partner join sign expand open reopen
    close agree offer develop add expect file appoint name confirm deny reveal delay start halt shift move use want
    need face own back train serve publish push look work claim remain plan ship tell tap eye
    supply patent debut host challenge deploy divest spend`,
  ],
  [
    'g',
    '/s',
    `say buy sell hire fire sue settle invest pay build see seek weigh begin stay get make lead hold ban keep
    become plan take spin give bring`,
  ],
  [
    'g',
    '',
    `said told bought sold hired sued settled paid built saw sought weighing got made led hit fined let lets shows rumored reportedly held kept became planned shipped teams
    buying selling hiring seeking launches previously 发布 發布 宣布 推出 收购 收購 投资 发行 起诉 回购 表示 計画 発表 買収 발표 출시
    인수`,
  ],
  // What prices do.
  [
    'v',
    '/s/ed/ing',
    'jump climb gain surge soar plunge plummet tumble rebound trade close open outperform underperform advance decline spike crash edge',
  ],
  [
    'v',
    '',
    `rise rises rose rising fall falls fell falling slip slips slipped slide slides slid drop drops dropped dropping rally rallies rallied
    rallying sink sinks sank dip dips dipped shed sheds led lost split ended finished changed barely`,
  ],
  // Take the next capitalised word for a thing or a person, not for a company.
  [
    'e',
    '',
    'a an the this that these those each every my your his her our their some any no one two mr mrs ms dr',
  ],
  // Stand before a company, most of them before anything else too.
  [
    'n',
    '',
    `of on in to at for from by with against versus vs over into including like rival rivals maker giant giants parent startup
    supplier firm company upgrade upgrades downgrade downgrades upgraded downgraded took join via says be suggesting former than non post anti pro ex
    pre`,
  ],
  // Stand before what is held, traded or quoted: enough for a symbol beside its company.
  [
    'b',
    '',
    'buy bought sell sold sending long short own owns owning holding shares stock trading shows find sent dragged recommend avoid',
  ],
  ['x', '', 'inc incorporated corp corporation ltd limited plc llc ag se nv oyj'],
  [
    'j',
    '',
    `backed owned based powered led made built like style designed related linked funded branded compatible supported only exclusive
    developed supplied run born hosted ipo`,
  ],
  ['t', '', 'to will would may might could can has have had is are was were did does not also'],
  ['a', '', 'and or vs versus und et y e'],
  // Open the next clause of a headline.
  ['c', '', 'as but while after amid before if despite'],
  // Titles and names of persons: beside one of them a name is a person's too.
  [
    'P',
    '',
    `mr mrs ms miss dr prof sir james john robert michael david william richard thomas charles daniel andrew paul george jim
    sam tim bob mike steve johnny mary susan anna carrie smith johnson jones miller`,
  ],
  // Behind a comma they make the name before it a town.
  ['G', '', `york texas california florida ohio iowa utah finland france england japan india`],
  // Directly behind a name they make it a place, an event or another firm.
  [
    'd',
    '/s',
    `county city park valley street avenue hotel university college school hospital museum beach island airport station stadium
    arena theatre ware magazine bank bancorp biosciences biopharma pharmaceutical therapeutic airline airways mine mining mineral
    petroleum oil food brewing insurance hospitality record orchestra quartet cup classic open marathon power farm rapids`,
  ],
  // Other walks of life: kitchen and garden, woods and water, the body, sport, arts and faith.
  [
    'y',
    '/s',
    `pie juice cider sauce orchard recipe fruit pear cherry garden butterfly tree river rainforest jungle forest tribe boat
    village shoulder elbow knee leg injury yard touchdown wicket inning quarterback club poem verse temple priest prophet
    bone ornament league tournament festival soldier troop`,
  ],
  [
    'y',
    '',
    'leaves larvae injuries berries cherries varieties harvest cinnamon baked indigenous prophecy poetry sang choirs played drew ski',
  ],
  // What companies do with their figures.
  ['gV', '/s/ed/ing', 'raise trim warn lift boost top guide'],
  ['gV', '/s', 'cut beat miss win'],
  ['gV', '', 'won missed'],
  // Names so well known that a headline may do anything with them.
  ['H', '', 'apple amazon intel oracle meta samsung softbank uber hp tcs'],
  // What a list of symbols is headed with.
  [
    'L',
    '/s',
    'stock share mover loser gainer high low earning watch watchlist pick option upgrade downgrade ticker',
  ],
  // What follows an apostrophe behind a name; anything else makes it part of another word (Dell'Oro).
  ['f', '', 's ll d re ve t'],
  // Words of share buttons, and the networks on them.
  ['h', '', 'facebook reddit share follow like'],
];

/** The classes in the lexicon's own form: `letters/endings word word …`. */
export const WORD_LINES: readonly string[] = TABLE.map(
  ([classes, endings, words]) => `${classes}${endings} ${words.trim().split(/\s+/).sort().join(' ')}`,
);
