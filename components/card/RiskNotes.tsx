import type { RiskNote } from '@/lib/context/sector-context';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';

/** The method's limit for a hover; the rest is one click away. */
const SHOWN = 3;
const GLYPHS = ['ⓘ', '△', '▲'] as const;

function Note({ note, full }: { note: RiskNote; full: boolean }) {
  const evidence = note.evidence.map((proof) =>
    [proof.fact, proof.value, proof.as_of ? formatDate(proof.as_of) : null, proof.source]
      .filter(Boolean)
      .join(' · '),
  );
  return (
    <li className="risk" data-severity={note.severity} data-full={full || undefined}>
      <p className="risk-head">
        <span className="risk-glyph" aria-hidden="true">
          {GLYPHS[note.severity]}
        </span>
        <b>{note.title}</b>
        <span className="risk-severity">{say(`card_severity_${note.severity}`)}</span>
      </p>
      <p className="risk-text" title={full ? undefined : note.text}>
        {note.text}
      </p>
      {full && evidence.length > 0 ? <p className="risk-proof">{evidence.join('; ')}</p> : null}
    </li>
  );
}

/** Notes arrive sorted by severity; words and glyph carry it, colour only repeats it. */
export function RiskNotes({ risks, all }: { risks: readonly RiskNote[]; all: boolean }) {
  const hover = risks.filter((note) => !note.panel_only);
  const shown = all ? [...hover, ...risks.filter((note) => note.panel_only)] : hover.slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <section className="risks" aria-label={say('card_risks')}>
      <ul>
        {shown.map((note) => (
          <Note key={note.id} note={note} full={all} />
        ))}
      </ul>
    </section>
  );
}
