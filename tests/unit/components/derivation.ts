import type { ExplainNode } from '@/lib/context/sector-context';

const leaf = (
  label: string,
  value: string | null,
  as_of: string | null,
  source: string | null,
): ExplainNode => ({
  label,
  value,
  as_of,
  source,
  children: [],
});

/** An invented derivation, three levels deep. */
export const derivation: ExplainNode = {
  label: 'Multiple = P/E ÷ median',
  value: '0.96×',
  as_of: '2026-08-21',
  source: null,
  children: [
    {
      label: 'P/E = price ÷ EPS',
      value: '32.9×',
      as_of: '2026-08-21',
      source: null,
      children: [
        leaf('Price', '$172.10', '2026-08-21', 'US listing files'),
        leaf('EPS (TTM, diluted)', '$5.23', '2026-07-26', 'S&P 500 financials'),
      ],
    },
    {
      label: 'Median of chips, subject left out',
      value: '34.2×',
      as_of: '2026-08-21',
      source: null,
      children: [
        leaf('PRA', '18.0×', '2026-08-21', 'computed'),
        leaf('PRB', '22.5×', '2026-08-21', 'computed'),
      ],
    },
  ],
};
