/** Every string of the popup. */
export const popup = {
  options: 'Options',
  search: 'Search a company by symbol or name',
  searchShort: 'Symbol or name',
  results: (n: number) => (n === 1 ? '1 company found' : `${n} companies found`),
  noResults: (query: string) => `The universe holds no company like “${query}”.`,
  noResultsTodo: 'Try its symbol, or a part of its name.',
  back: 'Back to the list',
  onThisPage: 'On this page',
  companies: (n: number) => (n === 1 ? '1 company' : `${n} companies`),
  mentions: (n: number) => (n === 1 ? 'mentioned once' : `mentioned ${n} times`),
  show: (name: string) => `Show ${name} on the page`,
  products: 'Products named',
  productOf: (name: string) => `of ${name}`,
  siteOn: 'Marks on this site',
  enable: 'Use on this site',
  disable: 'Stop on this site',
  on: 'On',
  off: 'Off',
  waiting: 'Reading the page …',
  nothing: {
    title: 'No AI-sector company on this page',
    text: 'Nothing in its text names one of the companies Sector Lens knows. The search above finds any of them.',
  },
  none: {
    title: (host: string) => `Not enabled on ${host}`,
    text: 'Sector Lens reads a page only where you let it. Nothing of the page leaves this machine.',
  },
  switchedOff: {
    title: (host: string) => `Switched off on ${host}`,
    text: 'Companies on this site are not marked.',
  },
  unsupported: {
    title: 'This page cannot be read',
    text: 'Browsers keep extensions out of their own pages, their stores and some files. The search works here too.',
  },
  paused: {
    title: 'Marks are paused on this page',
    text: 'The page changes too fast to be read. What was found so far is listed; reload the page to start again.',
  },
  silent: {
    title: 'This page was open before',
    text: 'Sector Lens starts with the next load of the page.',
    todo: 'Reload the page',
  },
  refused: 'The permission was not given, so nothing changed on this site.',
  failed: 'This did not work',
} as const;
