import type { SourceRow } from '@/lib/protocol/messages';
import { formatDate } from '../format';
import type { useSources } from '../hooks/use-sources';
import { sources as words } from '../strings/sources';
import { KeyForm } from './KeyForm';

const count = new Intl.NumberFormat('en-GB');

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
            aria-label={words.toggle(label)}
            onClick={() => void (on ? actions.turnOff(row) : actions.turnOn(row))}
          >
            <span className="switch-track" />
          </button>
        ) : null}
      </div>
      {row.caution ? <p className="source-caution">{row.caution}</p> : null}
      <dl>
        <div>
          <dt>{words.tells}</dt>
          <dd>{row.tells.length > 12 ? `${row.tells.length} figures` : row.tells.join(', ')}</dd>
        </div>
        <div>
          <dt>{words.sees}</dt>
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
        {on ? null : `${words.asks(host)} `}
        {row.facts > 0 && row.newest
          ? words.own(count.format(row.facts), formatDate(row.newest))
          : words.none}
        {row.facts > 0 ? (
          <button
            type="button"
            className="more"
            aria-label={words.dropOf(label)}
            onClick={() => void actions.dropFacts(row)}
          >
            {words.drop}
          </button>
        ) : null}
      </p>
    </li>
  );
}
