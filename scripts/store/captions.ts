import type { Language } from '@/lib/words/catalogue';

/** What stands over each picture of the store listing, and on the promotional tile. */
export const CAPTIONS: Record<
  Language,
  Record<'card' | 'popup' | 'sector' | 'company' | 'list' | 'tile', string>
> = {
  en: {
    card: 'Rest the pointer on a company and read where it stands',
    popup: 'Every company of the page, with their P/Es on one line',
    sector: 'The chain from chips to applications, drawn by P/E',
    company: 'Write down what would change your mind',
    list: 'Your own list, with notes and tags, light or dark',
    tile: 'Layer, P/E against peers, risks. Offline.',
  },
  zh_CN: {
    card: '指针停在公司名上，就能看到它的位置',
    popup: '本页的所有公司，市盈率列在同一条线上',
    sector: '从芯片到应用的产业链，按市盈率绘制',
    company: '写下什么会改变你的看法',
    list: '自己的自选列表，带笔记和标签，浅色或深色',
    tile: '层级、市盈率对比、风险。离线可用。',
  },
};
