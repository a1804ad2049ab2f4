import { say } from '@/lib/words/say';
import { useSources } from '../hooks/use-sources';

/** The sources that need no key, each off until the reader turns it on; the others are in the options. */
export function SourceChoice() {
  const { rows, notice, turnOn, turnOff } = useSources();
  const open = rows?.filter(({ keyNeeded }) => !keyNeeded) ?? [];
  return (
    <section className="choice" aria-label={say('sources_list')}>
      <p className="notice" role="status">
        {notice}
      </p>
      {open.map((row) => (
        <div key={row.id} className="choice-row">
          <span>
            <b>{row.label}</b>
            <small>{row.sees}</small>
          </span>
          <button
            type="button"
            role="switch"
            className="switch"
            aria-checked={row.on}
            aria-label={say('sources_toggle', row.label)}
            onClick={() => void (row.on ? turnOff(row) : turnOn(row))}
          >
            <span className="switch-track" />
          </button>
        </div>
      ))}
    </section>
  );
}
