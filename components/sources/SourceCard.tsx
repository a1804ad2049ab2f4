import { formatCount } from '@/lib/context/format';
import type { SourceRow } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';
import type { useSources } from '../hooks/use-sources';
import { KeyForm } from './KeyForm';

interface Props {
  row: SourceRow;
  actions: ReturnType<typeof useSources>;
}

/** One source: what it has, what it would see, and the switch. */
export function SourceCard({ row, actions }: Props) {
  const { label, on, url, keyNeeded, maskedKey } = row;
  const switchable = on || !keyNeeded || maskedKey !== null;
  const host = new URL(row.hosts[0]?.replace('*', '') ?? 'https://unknown').host;
  return (
    <li className="source" aria-label={label}>
      <div className="source-head">
        <h3>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {label}
            </a>
          ) : (
            label
          )}
        </h3>
        {switchable ? (
          <button
            type="button"
            role="switch"
            className="switch"
            aria-checked={on}
            aria-label={say('sources_toggle', label)}
            onClick={() => void (on ? actions.turnOff(row) : actions.turnOn(row))}
          >
            <span className="switch-track" />
          </button>
        ) : null}
      </div>
      {row.caution ? <p className="source-caution">{row.caution}</p> : null}
      <dl>
        <div>
          <dt>{say('sources_tells')}</dt>
          <dd>
            {row.tells.length > 12
              ? say('sources_many_figures', row.tells.length)
              : row.tells.join(say('common_list_comma'))}
          </dd>
        </div>
        <div>
          <dt>{say('sources_sees')}</dt>
          <dd>{row.sees}</dd>
        </div>
      </dl>
      {keyNeeded ? (
        <KeyForm
          row={row}
          onTry={(key) => actions.tryKey(row, key)}
          onForget={() => void actions.forgetKey(row)}
        />
      ) : null}
      <p className="quiet">
        {on ? null : <>{say('sources_asks', host)} </>}
        {row.facts > 0 && row.newest
          ? say('sources_own', formatCount(row.facts), formatDate(row.newest))
          : say('sources_none')}
        {row.facts > 0 ? (
          <button
            type="button"
            className="more"
            aria-label={say('sources_drop_of', label)}
            onClick={() => void actions.dropFacts(row)}
          >
            {say('sources_drop')}
          </button>
        ) : null}
      </p>
    </li>
  );
}
