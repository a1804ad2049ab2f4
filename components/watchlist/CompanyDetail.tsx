import { useEffect, useRef } from 'react';
import { say } from '@/lib/words/say';
import { MindPanel } from '../conditions/MindPanel';
import type { WatchlistHandle } from '../hooks/use-watchlist';
import { Chain } from '../parts/Chain';
import { TierMark } from '../parts/TierMark';
import { MultipleCell, RatioCell, YearCell, yearWords } from './cells';
import { NoteLog } from './NoteLog';
import { TagLine } from './TagLine';

/** One company of the list: its figures in short, and everything the reader wrote about it. */
export function CompanyDetail({ issuer, list }: { issuer: string; list: WatchlistHandle }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const row = list.rows?.find(({ entry }) => entry.issuer === issuer);
  const isThere = row !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  return (
    <article className="detail">
      <p className="back">
        <a href="#watchlist">← {say('watchlist_back')}</a>
      </p>
      {row ? (
        <>
          <h2 ref={heading} tabIndex={-1}>
            {row.name} <small>{row.symbol}</small>
          </h2>
          <p className="detail-place">
            <span className="layer">
              <Chain layer={row.layer} also={row.more_layers} />
              {row.layer_label}
            </span>
            {row.tier ? <TierMark tier={row.tier} /> : null}
            <RatioCell row={row} />
            <MultipleCell row={row} />
            {row.year ? (
              <span className="detail-year">
                <YearCell year={row.year} /> <small>{yearWords(row.year)}</small>
              </span>
            ) : null}
          </p>
          <TagLine row={row} list={list} />
          <NoteLog row={row} list={list} />
          <MindPanel issuer={issuer} list={list} />
        </>
      ) : list.rows ? (
        <p>{say('watchlist_not_listed')}</p>
      ) : null}
    </article>
  );
}
