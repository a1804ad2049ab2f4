import { useState } from 'react';
import { say } from '@/lib/words/say';
import { saveCsv, savePng, saveSvg } from '../charts/save-file';
import { type Frame, standaloneSvg } from '../charts/standalone-svg';

interface Props {
  /** What is saved, for screen readers and as the picture's title. */
  title: string;
  /** File name without its ending. */
  file: string;
  foot: Frame['foot'];
  legend?: Frame['legend'];
  /** Drawn for the file, at a width that does not depend on the window. */
  draw(): SVGSVGElement;
  csv(): string;
}

const KINDS = ['png', 'svg', 'csv'] as const;

/** The chart as a picture, as a drawing, and its figures as a table. */
export function ExportButtons({ title, file, foot, legend = [], draw, csv }: Props) {
  const [notice, setNotice] = useState<string | null>(null);
  const save = async (kind: (typeof KINDS)[number]) => {
    setNotice(null);
    if (kind === 'csv') return saveCsv(`${file}.csv`, csv());
    try {
      const svg = standaloneSvg(draw(), { title, legend, foot });
      if (kind === 'svg') saveSvg(`${file}.svg`, svg);
      else await savePng(`${file}.png`, svg);
    } catch {
      setNotice(say('sector_export_failed'));
    }
  };
  return (
    <div className="export">
      <span aria-hidden="true">{say('sector_export')}</span>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="more"
          aria-label={say('sector_export_what', title, say(`sector_export_${kind}`))}
          onClick={() => void save(kind)}
        >
          {say(`sector_export_${kind}`)}
        </button>
      ))}
      <span role="status" className="notice">
        {notice}
      </span>
    </div>
  );
}
