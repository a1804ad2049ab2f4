import { useState } from 'react';
import type { RiskNote } from '@/lib/context/sector-context';
import { formatDate } from '../format';
import { card } from '../strings/card';

/** The method's limit for a hover; the rest is one click away. */
const SHOWN = 3;

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
          {card.severityGlyph[note.severity]}
        </span>
        <b>{note.title}</b>
        <span className="risk-severity">{card.severity[note.severity]}</span>
      </p>
      <p className="risk-text" title={full ? undefined : note.text}>
        {note.text}
      </p>
      {full && evidence.length > 0 ? <p className="risk-proof">{evidence.join('; ')}</p> : null}
    </li>
  );
}

/** Notes arrive sorted by severity; words and glyph carry it, colour only repeats it. */
export function RiskNotes({ risks }: { risks: readonly RiskNote[] }) {
  const [all, setAll] = useState(false);
  if (risks.length === 0) return null;
  const hover = risks.filter((note) => !note.panel_only);
  const shown = all ? [...hover, ...risks.filter((note) => note.panel_only)] : hover.slice(0, SHOWN);
  return (
    <section className="risks" aria-label={card.risks}>
      <ul>
        {shown.map((note) => (
          <Note key={note.id} note={note} full={all} />
        ))}
      </ul>
      {risks.length > shown.length || all ? (
        <button type="button" className="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? card.fewerNotes : card.allNotes(risks.length)}
        </button>
      ) : null}
    </section>
  );
}
