/** Every chart speaks with the tokens of the page: its theme changes with it, and no colour is named twice. */
export const CHART_STYLE = {
  background: 'none',
  color: 'var(--ink)',
  fontFamily: 'var(--font)',
  fontSize: '11.5px',
  fontVariant: 'tabular-nums',
  overflow: 'visible',
} as const;
