import { useState } from 'react';
import { ask } from '@/lib/protocol/client';
import type { SiteRow } from '@/lib/protocol/messages';
import { useAnswer } from '../hooks/use-answer';
import { SearchIcon } from '../parts/icons';
import { options } from '../strings/options';

const words = options.sites;

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
        aria-label={words.toggle(site.host)}
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
      <p className="lead">{words.lead}</p>
      <p className="notice" role="status">
        {notice}
      </p>
      <h2>{words.yours}</h2>
      {granted.length === 0 ? <p className="quiet">{words.yoursEmpty}</p> : null}
      <ul className="sites">
        {granted.map((site) => (
          <li key={site.pattern}>
            <span>{site.host}</span>
            <button
              type="button"
              className="more"
              aria-label={words.remove(site.host)}
              onClick={() => void change(site, false)}
            >
              {words.removeShort}
            </button>
          </li>
        ))}
      </ul>
      <h2>{words.builtin}</h2>
      <label className="search narrow">
        <SearchIcon />
        <input
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
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
