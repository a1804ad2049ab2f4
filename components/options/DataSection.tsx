import type { AboutData } from '@/lib/protocol/messages';
import { formatDate } from '../format';
import { useAnswer } from '../hooks/use-answer';
import { options } from '../strings/options';
import { CoverageTable } from './CoverageTable';
import { SourcesTable } from './SourcesTable';

const words = options.data;
const count = new Intl.NumberFormat('en-GB');

function Facts({ about }: { about: AboutData }) {
  const { universe, snapshot } = about;
  const rows: [string, string][] = [
    [words.picture, words.pictureValue(formatDate(snapshot.as_of), count.format(snapshot.facts))],
    [
      words.universe,
      words.universeValue(universe.issuers, universe.listed, universe.funds, universe.unlisted),
    ],
    [words.curated, formatDate(universe.curated_on)],
    [words.store, words.stores[about.store]],
    [words.version, words.versionValue(about.version, about.method_version)],
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
        <section className="notices" aria-label={words.notices}>
          {about.notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </section>
      ) : null}
      <p className="lead">{words.lead}</p>
      <Facts about={about} />
      <h2>{words.coverage}</h2>
      <CoverageTable rows={about.coverage} />
      <h2>{words.sources}</h2>
      <SourcesTable rows={about.sources} />
      <h2>{words.dropped}</h2>
      <p className="quiet">{words.droppedLead}</p>
      {about.dropped.length === 0 ? <p className="quiet">{words.droppedNone}</p> : null}
      <ul className="dropped">
        {about.dropped.map((row) => (
          <li key={row.reason}>
            <span>{row.reason}</span>
            <b>{count.format(row.count)}</b>
          </li>
        ))}
      </ul>
      <p className="quiet">{`${words.editorial} ${words.affiliation}`}</p>
    </>
  );
}
