/** The badge's colours (method 2.4) as marks: the same pairs as on the card. */
import type { Band } from '@/lib/context/sector-context';

const FILLS: Record<Band, string> = {
  far_below: 'var(--far-below)',
  below: 'var(--below)',
  near: 'var(--near)',
  above: 'var(--above)',
  far_above: 'var(--far-above)',
};

/** A company without a comparison has a ring only. */
export function fillOf(band: Band | null): string {
  return band === null ? 'var(--bg)' : FILLS[band];
}

/** The light fills would not stand out from a light page. */
export function strokeOf(band: Band | null): string {
  if (band === null) return 'var(--ink-3)';
  return band === 'far_below' || band === 'far_above' ? 'var(--bg)' : 'var(--mark-edge)';
}
