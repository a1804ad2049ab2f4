import type { MarkStyle } from '@/lib/settings/settings';
import { say } from '@/lib/words/say';
import { useSettings } from '../hooks/use-settings';

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
        <label htmlFor="dwell">{say('options_marks_dwell')}</label>
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
          <output htmlFor="dwell">
            {say('options_marks_dwell_value', (settings.dwellMs / 1000).toFixed(2))}
          </output>
        </div>
        <p className="quiet">{say('options_marks_dwell_help')}</p>
      </div>
      <fieldset className="field">
        <legend>{say('options_marks_style')}</legend>
        <div className="choices">
          {STYLES.map((style) => (
            <label key={style} className="choice">
              <input
                type="radio"
                name="mark-style"
                checked={settings.markStyle === style}
                onChange={() => void change({ markStyle: style })}
              />
              {say(`options_marks_styles_${style}`)}
              <span className="sample" aria-hidden="true">
                {say('options_marks_sample')}
                <span data-mark={style}>{say('options_marks_sample_name')}</span>
                {say('options_marks_sample_end')}
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
          {say('options_marks_band')}
        </label>
        <p className="quiet">{say('options_marks_band_help')}</p>
      </div>
    </div>
  );
}
