import { say } from '@/lib/words/say';
import { useSettings } from '../hooks/use-settings';

/** For developers, off by default: the popup says what was made of each word. */
export function WhySwitch() {
  const { settings, notice, change } = useSettings();
  if (!settings) return null;
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          checked={settings.showWhy}
          onChange={(event) => void change({ showWhy: event.target.checked })}
        />
        {say('diagnostics_why_option')}
      </label>
      <p className="quiet">{say('diagnostics_why_help')}</p>
      <p className="notice" role="status">
        {notice}
      </p>
    </div>
  );
}
