import type { SiteState } from '@/lib/protocol/messages';
import { popup } from '../strings/popup';

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
        aria-label={`${popup.siteOn}: ${site.host}`}
        onClick={() => onSwitch(!isOn)}
      >
        <span className="switch-words">{isOn ? popup.on : popup.off}</span>
        <span className="switch-track" aria-hidden="true" />
      </button>
    </div>
  );
}
