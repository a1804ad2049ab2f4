import { useEffect } from 'react';
import { say } from '@/lib/words/say';
import { useProgress } from '../hooks/use-progress';
import { useSources } from '../hooks/use-sources';
import { FailureList } from './FailureList';
import { FileImport } from './FileImport';
import { RefreshPanel } from './RefreshPanel';
import { SourceCard } from './SourceCard';
import { StorePanel } from './StorePanel';

/** Where newer figures come from, with the reader's consent for each; how the refresh goes; what is kept. */
export function SourcesSection() {
  const actions = useSources();
  const progress = useProgress();
  const { rows, notice, reload } = actions;
  const state = progress.progress?.state;
  // The counts of figures change with the refresh.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `state` is what asks again
  useEffect(() => void reload(), [state, reload]);
  const anyOn = rows?.some(({ on }) => on) ?? false;
  return (
    <>
      <p className="lead">{say('sources_lead')}</p>
      <p className="notice" role="status">
        {notice}
      </p>
      {anyOn ? (
        <>
          <h2>{say('sources_refresh_title')}</h2>
          <RefreshPanel {...progress} />
          <FailureList failures={progress.progress?.failures ?? []} />
        </>
      ) : null}
      <h2>{say('sources_list')}</h2>
      <ul className="source-list">
        {rows?.map((row) => (
          <SourceCard key={row.id} row={row} actions={actions} />
        ))}
      </ul>
      <FileImport />
      <StorePanel />
    </>
  );
}
