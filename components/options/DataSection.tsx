import { formatCount } from '@/lib/context/format';
import type { AboutData } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';
import { useAnswer } from '../hooks/use-answer';
import { CoverageTable } from './CoverageTable';
import { Diagnostics } from './Diagnostics';
import { SourcesTable } from './SourcesTable';
import { WhySwitch } from './WhySwitch';

function Facts({ about }: { about: AboutData }) {
  const { universe, snapshot } = about;
  const rows: [string, string][] = [
    [
      say('options_data_picture'),
      say('options_data_picture_value', formatDate(snapshot.as_of), formatCount(snapshot.facts)),
    ],
    [
      say('options_data_universe'),
      say(
        'options_data_universe_value',
        universe.issuers,
        universe.listed,
        universe.funds,
        universe.unlisted,
      ),
    ],
    [say('options_data_curated'), formatDate(universe.curated_on)],
    [say('options_data_store'), say(`options_data_stores_${about.store}`)],
    [say('options_data_version'), say('options_data_version_value', about.version, about.method_version)],
  ];
  return (
    <dl className="about">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Dates, counts, coverage, sources, what was left out and why. */
export function DataSection() {
  const { answer } = useAnswer('about.get', {});
  if (answer.kind === 'waiting') return null;
  if (answer.kind === 'failed') return <p role="alert">{answer.failure.message}</p>;
  const about = answer.value;
  return (
    <>
      {about.notices.length > 0 ? (
        <section className="notices" aria-label={say('options_data_notices')}>
          {about.notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </section>
      ) : null}
      <p className="lead">{say('options_data_lead')}</p>
      <Facts about={about} />
      <h2>{say('options_data_coverage')}</h2>
      <CoverageTable rows={about.coverage} />
      <h2>{say('options_data_sources')}</h2>
      <SourcesTable rows={about.sources} />
      <h2>{say('options_data_dropped')}</h2>
      <p className="quiet">{say('options_data_dropped_lead')}</p>
      {about.dropped.length === 0 ? <p className="quiet">{say('options_data_dropped_none')}</p> : null}
      <ul className="dropped">
        {about.dropped.map((row) => (
          <li key={row.reason}>
            <span>{row.reason}</span>
            <b>{formatCount(row.count)}</b>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {say('options_data_editorial')}
        {say('options_data_affiliation')}
      </p>
      <Diagnostics />
      <WhySwitch />
    </>
  );
}
