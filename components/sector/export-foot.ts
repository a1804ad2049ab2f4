import type { SectorPicture } from '@/lib/context/sector-picture';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';

/** Longer lists of sources go on in the CSV. */
const MOST_SOURCES = 4;

/** Beneath every exported picture: the day, the sources, and what it is not. */
export function exportFoot({ companies, ai }: SectorPicture): string[] {
  const uses = new Map<string, number>();
  for (const { source } of companies) {
    for (const label of source?.split(' · ') ?? []) uses.set(label, (uses.get(label) ?? 0) + 1);
  }
  const labels = [...uses].sort((a, b) => b[1] - a[1]).map(([label]) => label);
  const more = labels.length > MOST_SOURCES ? [say('sector_export_more', labels.length - MOST_SOURCES)] : [];
  const sources = [...labels.slice(0, MOST_SOURCES), ...more].join(' · ');
  const day = ai.as_of === null ? say('sector_empty_figure') : formatDate(ai.as_of);
  return [say('sector_export_source', day, sources), say('sector_export_note')];
}
