import { useState } from 'react';
import { ask } from '@/lib/protocol/client';
import type { SiteRow } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';
import { useAnswer } from '../hooks/use-answer';
import { SearchIcon } from '../parts/icons';

/** A URL inside a match pattern: `https://host/*` → `https://host/`. */
const urlOf = (site: SiteRow) => site.pattern.replace(/\*$/, '').replace('://*.', '://');

function Builtin({ site, onSwitch }: { site: SiteRow; onSwitch(isOn: boolean): void }) {
  return (
    <li>
      <span>{site.host}</span>
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={site.enabled}
        aria-label={say('options_sites_toggle', site.host)}
        onClick={() => onSwitch(!site.enabled)}
      >
        <span className="switch-track" aria-hidden="true" />
      </button>
    </li>
  );
}

/** Where marks appear; a site the reader enabled can be given back, a built-in one switched off. */
export function SitesSection() {
  const { answer, reload } = useAnswer('site.list', {});
  const [notice, setNotice] = useState<string | null>(null);
  const [filter, setFilter] = useState('');
  if (answer.kind === 'waiting') return null;
  if (answer.kind === 'failed') return <p role="alert">{answer.failure.message}</p>;
  const change = async (site: SiteRow, isOn: boolean) => {
    const reply = await ask(isOn ? 'site.enable' : 'site.disable', { url: urlOf(site) });
    setNotice(reply.ok ? null : reply.message);
    reload();
  };
  const granted = answer.value.filter((site) => site.kind === 'granted');
  const builtin = answer.value.filter((site) => site.kind === 'builtin' && site.host.includes(filter.trim()));
  return (
    <>
      <p className="lead">{say('options_sites_lead')}</p>
      <p className="notice" role="status">
        {notice}
      </p>
      <h2>{say('options_sites_yours')}</h2>
      {granted.length === 0 ? <p className="quiet">{say('options_sites_yours_empty')}</p> : null}
      <ul className="sites">
        {granted.map((site) => (
          <li key={site.pattern}>
            <span>{site.host}</span>
            <button
              type="button"
              className="more"
              aria-label={say('options_sites_remove', site.host)}
              onClick={() => void change(site, false)}
            >
              {say('options_sites_remove_short')}
            </button>
          </li>
        ))}
      </ul>
      <h2>{say('options_sites_builtin')}</h2>
      <label className="search narrow">
        <SearchIcon />
        <input
          type="search"
          aria-label={say('options_sites_filter')}
          placeholder={say('options_sites_filter')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </label>
      <ul className="sites columns">
        {builtin.map((site) => (
          <Builtin key={site.pattern} site={site} onSwitch={(isOn) => void change(site, isOn)} />
        ))}
      </ul>
    </>
  );
}
