/** The page shown once after the extension was installed. */
export const welcome = {
  title: 'Sector Lens is ready',
  lines: [
    {
      head: 'Works offline, from now on',
      text: 'Companies of the AI sector are marked on finance sites. Rest the pointer on one: its layer, its P/E against its peers’ median, its risks, each with source and date. Nothing leaves this machine.',
    },
    {
      head: 'Newer figures, if you want them',
      text: 'The package holds a dated snapshot. A source you turn on is told symbols or company numbers, one by one, and your network address; a source with a key also knows whose key it is. None is ever told what you read. All are off.',
    },
    {
      head: 'Where to begin',
      text: 'Open a finance page, or press Alt+Shift+L on any marked page. On other sites: the button in the toolbar, “Use on this site”.',
    },
  ],
  sources: 'Look at the sources',
  skip: 'Skip',
} as const;
