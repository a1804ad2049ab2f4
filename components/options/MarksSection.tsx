import type { MarkStyle } from '@/lib/settings/settings';
import { useSettings } from '../hooks/use-settings';
import { options } from '../strings/options';

const words = options.marks;
const STYLES: readonly MarkStyle[] = ['underline', 'tint', 'hover'];

/** How long to rest, how marks look, and whether they carry the band's colour. */
export function MarksSection() {
  const { settings, notice, change } = useSettings();
  if (!settings) return notice ? <p role="alert">{notice}</p> : null;
  return (
    <div className="settings">
      <p className="notice" role="status">
        {notice}
      </p>
      <div className="field">
        <label htmlFor="dwell">{words.dwell}</label>
        <div className="field-row">
          <input
            id="dwell"
            type="range"
            min={100}
            max={2000}
            step={50}
            value={settings.dwellMs}
            onChange={(event) => void change({ dwellMs: Number(event.target.value) })}
          />
          <output htmlFor="dwell">{words.dwellValue(settings.dwellMs)}</output>
        </div>
        <p className="quiet">{words.dwellHelp}</p>
      </div>
      <fieldset className="field">
        <legend>{words.style}</legend>
        <div className="choices">
          {STYLES.map((style) => (
            <label key={style} className="choice">
              <input
                type="radio"
                name="mark-style"
                checked={settings.markStyle === style}
                onChange={() => void change({ markStyle: style })}
              />
              {words.styles[style]}
              <span className="sample" aria-hidden="true">
                {words.sample} <span data-mark={style}>{words.sampleName}</span> {words.sampleEnd}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label className="check">
          <input
            type="checkbox"
            checked={settings.colourByBand}
            onChange={(event) => void change({ colourByBand: event.target.checked })}
          />
          {words.band}
        </label>
        <p className="quiet">{words.bandHelp}</p>
      </div>
    </div>
  );
}
