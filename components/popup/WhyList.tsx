import { useEffect, useState } from 'react';
import { browser } from '@/lib/platform/browser';
import { WHY_SCRIPT } from '@/lib/platform/script-files';
import type { PageWhy, WhyEnvelope, WordRow } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';
import { useSettings } from '../hooks/use-settings';

/** Brings the script that explains and asks it; null when the page does not let it in. */
async function readWhy(tabId: number): Promise<PageWhy | null> {
  const envelope: WhyEnvelope = { to: 'sector-lens-why' };
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`/${WHY_SCRIPT}`] });
    return await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
  } catch {
    return null;
  }
}

const key = <Name extends string>(name: Name) => name.replaceAll('-', '_') as Underscored<Name>;
type Underscored<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Name;

function rowWords({ issuer, kind, rung, points, why }: WordRow): string {
  return [
    issuer,
    say(`diagnostics_why_kind_${key(kind)}`),
    rung === null ? null : say(`diagnostics_why_rung_${key(rung)}`),
    points === null ? null : say('diagnostics_why_points', points),
    say(`diagnostics_why_is_${key(why)}`),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** For developers who asked for it in the options: every word of the page that might name a company, and why it does or not. */
export function WhyList({ tabId }: { tabId: number }) {
  const { settings } = useSettings();
  const isOn = settings?.showWhy === true;
  const [answer, setAnswer] = useState<PageWhy | null | undefined>(undefined);
  useEffect(() => {
    if (isOn) void readWhy(tabId).then(setAnswer);
  }, [isOn, tabId]);
  if (!isOn || answer === undefined) return null;
  return (
    <section className="why" aria-labelledby="why-title">
      <h2 id="why-title">{say('diagnostics_why_title')}</h2>
      {answer === null ? <p role="alert">{say('diagnostics_why_failed')}</p> : null}
      {answer?.words.length === 0 ? <p>{say('diagnostics_why_none')}</p> : null}
      <ul>
        {answer?.words.map((row) => (
          <li key={JSON.stringify(row)}>
            <b>{row.word}</b> ×{row.count} {rowWords(row)}
          </li>
        ))}
      </ul>
      {answer?.more ? <p>{say('diagnostics_why_more', answer.more)}</p> : null}
    </section>
  );
}
