import { useState } from 'react';
import type { Condition, Terms } from '@/lib/conditions/condition';
import { say } from '@/lib/words/say';
import type { WatchlistHandle } from '../hooks/use-watchlist';
import { ConditionForm } from './ConditionForm';
import { ConditionItem } from './ConditionItem';
import { ConditionLog } from './ConditionLog';
import { NoticeLine } from './NoticeLine';
import { ThesisField } from './ThesisField';
import { useMind } from './use-mind';
import { useNotices } from './use-notices';

/** Which form is open: for a new condition, or for one that is there. */
type Form = { former: Condition | null } | null;

/** "What would change my mind": why the company is on the list, what the reader wants to be told, what was told. */
export function MindPanel({ issuer, list }: { issuer: string; list: WatchlistHandle }) {
  const { mind, notice, think, put, remove } = useMind(issuer, list);
  const notices = useNotices();
  const [form, setForm] = useState<Form>(null);
  if (mind === null) return notice ? <p className="notice">{notice}</p> : null;

  const set = async (former: Condition | null, terms: Terms) => {
    // Within the click, which alone may ask; the answer changes nothing about the condition.
    const asked = former === null && notices.state === 'off' ? notices.allow() : null;
    if (await put(former, terms)) setForm(null);
    await asked;
  };
  return (
    <section className="mind" aria-labelledby="mind-title">
      <h3 id="mind-title">{say('conditions_title')}</h3>
      <p className="quiet">{say('conditions_lead')}</p>
      {mind.kept === 'memory' ? <p className="notice">{say('conditions_memory')}</p> : null}
      <ThesisField key={mind.thesis?.set_at} thesis={mind.thesis} onThink={(text) => void think(text)} />
      <h4>{say('conditions_list')}</h4>
      {notice ? (
        <p className="notice" role="alert">
          {notice}
        </p>
      ) : null}
      {mind.conditions.length === 0 && form === null ? (
        <p className="quiet">{say('conditions_none')}</p>
      ) : (
        <ul className="conditions">
          {mind.conditions.map((row) => (
            <li key={row.condition.id}>
              {form?.former?.id === row.condition.id ? (
                <ConditionForm
                  issuer={issuer}
                  former={row.condition}
                  onSet={(terms) => void set(row.condition, terms)}
                  onCancel={() => setForm(null)}
                />
              ) : (
                <ConditionItem
                  row={row}
                  onChange={() => setForm({ former: row.condition })}
                  onRenew={() => void put(row.condition, row.condition.terms)}
                  onRemove={() => void remove(row.condition)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {form?.former === null ? (
        <ConditionForm
          issuer={issuer}
          former={null}
          onSet={(terms) => void set(null, terms)}
          onCancel={() => setForm(null)}
        />
      ) : (
        <button type="button" className="plain-button" onClick={() => setForm({ former: null })}>
          {say('conditions_add')}
        </button>
      )}
      {mind.conditions.length > 0 ? <NoticeLine state={notices.state} onAllow={notices.allow} /> : null}
      <ConditionLog log={mind.log} />
    </section>
  );
}
