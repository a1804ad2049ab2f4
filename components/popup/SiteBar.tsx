import type { SiteState } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';

interface Props {
  site: SiteState;
  onSwitch(isOn: boolean): void;
}

/** The site by name and its switch. */
export function SiteBar({ site, onSwitch }: Props) {
  if (site.host === null) return null;
  const isOn = site.state === 'builtin' || site.state === 'granted';
  return (
    <div className="site">
      <span className="site-host">{site.host}</span>
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={isOn}
        aria-label={say('common_pair', say('popup_site_on'), site.host)}
        onClick={() => onSwitch(!isOn)}
      >
        <span className="switch-words">{isOn ? say('popup_on') : say('popup_off')}</span>
        <span className="switch-track" aria-hidden="true" />
      </button>
    </div>
  );
}
