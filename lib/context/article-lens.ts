/**
 * The article's opinions in our own words (method 3.1): attributed, collapsed by default, never tied to what the reader
 * owns or watches.
 */
export interface LensPoint {
  id: 'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'L6';
  title: string;
  text: string;
  /** What the panel shows beneath the sentence. */
  shows: 'evidence_growth_profit' | 'role_and_subsectors' | 'group_growth' | 'nothing';
}

export const ARTICLE_ATTRIBUTION = "After 'Can the AI sector continue to drive the tech stock rally?', 2025";

export const ARTICLE_LENS: readonly LensPoint[] = [
  {
    id: 'L1',
    title: 'Delivery',
    text: 'In the author’s view prices follow profit and cash flow in the end, so what counts is AI that already shows up in products, services and renewals.',
    shows: 'evidence_growth_profit',
  },
  {
    id: 'L2',
    title: 'Beneficiaries beside concepts',
    text: 'The author looks past the core names to industries that AI supplies with new demand: advanced manufacturing, new energy, advanced materials, intelligent transportation.',
    shows: 'role_and_subsectors',
  },
  {
    id: 'L3',
    title: 'Second curve',
    text: 'The author ties a longer rally to growth elsewhere: cloud and edge computing, the supply chain of data, storage and networks, and software rebuilt around AI.',
    shows: 'group_growth',
  },
  {
    id: 'L4',
    title: 'Funds and leaders',
    text: "The article's author prefers ETFs or leaders; this tool does not.",
    shows: 'nothing',
  },
  {
    id: 'L5',
    title: 'Platform war',
    text: 'The author expects that whoever controls base models, data and computing power shapes the next platform, and that a few companies of that kind may emerge within five years.',
    shows: 'nothing',
  },
  {
    id: 'L6',
    title: 'Survivors',
    text: 'The author compares AI with the internet around 2000: the companies that outlived the bubble built what came after it.',
    shows: 'nothing',
  },
];
