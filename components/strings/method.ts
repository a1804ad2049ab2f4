/** The method in our own words; the numbers are those of the rules in `lib/context`. */
export const method = {
  lead: 'What each word on a card means and how each figure comes about.',
  parts: [
    {
      title: 'Layer',
      text: 'Where a company stands in the chain that makes AI: from chips and chip tools over servers, data centres and cloud to models, applications and devices, with the beneficiaries around it. The first layer is the one with most of its AI-related revenue; medians use that one. The nine strokes on a card show the place.',
    },
    {
      title: 'Tier',
      text: 'How strong a company is, by gates that anyone can recompute. Leader: at least $200bn of market value, a profit over twelve months, AI revenue at least as a paid product (E2), and revenue that did not shrink by ten per cent or more. Fringe: small, with one or more of these flags: a loss, revenue under $100m, shrinking revenue, no proof of AI revenue. Mid-tier: all others. The tier never uses the P/E.',
    },
    {
      title: 'Role',
      text: 'Origin sells the AI stack itself; a beneficiary sells something else that AI lifts; with a concept the proof lags the story. A control is a technology company without AI revenue, kept for comparison.',
    },
    {
      title: 'Badge',
      text: 'P/E is price divided by diluted earnings per share of the last twelve months. The badge divides it by the median of the peers: 0.8 to 1.25 times is near, up to half or from twice is far. Smaller gaps are noise: published P/Es of one and the same index have differed by nearly half between services.',
    },
    {
      title: 'Median and peers',
      text: 'The middle P/E of the companies of the same layer, the company itself left out. With fewer than six usable peers the median of mainstream AI is taken, and the card says so; six or seven count as a thin group. Loss-making companies and those without data are counted beside it, never inside it.',
    },
    {
      title: 'Interval',
      text: 'The whisker shows where the true median of such a group lies with at least 95 % confidence, from the order of the values alone. When the company’s own ratio is no further from the median than that, the card says “within the group’s uncertainty”.',
    },
    {
      title: 'Losses counted',
      text: 'A P/E median leaves loss-makers out and so looks at the healthier part of a group. The companion figure takes the median of earnings yield over all companies, losses included, and turns it round. When more than half lose money there is no such figure.',
    },
    {
      title: 'No figure',
      text: '“Loss-making”, “no current data”, “stale” and “not listed” are different states. A negative P/E is never shown and never ranked. Funds, preferred lines and unlisted companies get no ratio, and never that of another company.',
    },
    {
      title: 'Risk notes',
      text: 'Fixed rules over dated facts and dated policy records: information, watch or elevated. A note without its facts is not shown.',
    },
  ],
  lens: {
    title: 'The article lens',
    lead: 'Sector Lens took its questions from one article, “Can the AI sector continue to drive the tech stock rally?” (2025). What follows are its author’s opinions in short; they are not ours and not meant for you in particular.',
    points: [
      'Look at what is delivered: on a card this is the evidence of AI revenue, growth and profit.',
      'Beneficiaries before mere concepts: on a card this is the role.',
      'A second curve may come from edge and cloud, the supply chain and software.',
      'The author prefers funds or leaders for their resilience; this tool does not prefer anything.',
      'The next five years are seen as a war of platforms.',
      'The comparison drawn is with the companies that outlived the internet bubble of 2000.',
    ],
  },
  benchmark: {
    title: 'June 2024 and today',
    caption: 'Median P/E of AI and non-AI technology companies',
    when: 'When',
    ai: 'AI',
    control: 'Non-AI tech',
    gap: 'Gap',
    june: 'June 2024 (FactSet, as quoted by the article)',
    juneGap: '≥ 2.0×',
    now: (date: string) => `This snapshot, ${date}`,
    count: (n: number) => `n ${n}`,
    caveat: 'Different samples and rules: not a like-for-like trend.',
    origin:
      'The original FactSet table was not found; it is treated as a quotation and never enters a badge.',
  },
} as const;
