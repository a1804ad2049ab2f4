import { useEffect, useState } from 'react';
import type { SectorPicture } from '@/lib/context/sector-picture';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';
import { useAnswer } from '../hooks/use-answer';
import { Logo } from '../parts/Logo';
import { ChainSection } from './ChainSection';
import { CompanyCard } from './CompanyCard';
import { GrowthSection } from './GrowthSection';
import { HistorySection } from './HistorySection';
import { PageLinks } from './PageLinks';
import { StandingSection } from './StandingSection';
import { Summary } from './Summary';
import { useCardPopup } from './use-card-popup';

/** In a tab of its own, or beside a page. */
export type Place = 'tab' | 'panel';

type Opens = ReturnType<typeof useCardPopup>['open'];

/** `#nvda` opens that company's card in the middle of the window. */
function useNamedCompany({ companies }: SectorPicture, open: Opens) {
  useEffect(() => {
    const openNamed = () => {
      const company = companies.find(({ issuer }) => issuer === location.hash.slice(1));
      if (!company) return;
      const middle = { x: innerWidth / 2, y: innerHeight / 3 };
      const anchor = { left: middle.x, right: middle.x, top: middle.y, bottom: middle.y };
      open({ issuer: company.issuer, name: company.name, anchor });
    };
    openNamed();
    addEventListener('hashchange', openNamed);
    return () => removeEventListener('hashchange', openNamed);
  }, [companies, open]);
}

/** What lies below the first screen is drawn after that has been painted. */
function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted;
}

function Parts({ picture }: { picture: SectorPicture }) {
  const { popup, open, rest, leave, stay, pin, close } = useCardPopup();
  useNamedCompany(picture, open);
  const painted = useAfterPaint();
  return (
    <>
      <Summary picture={picture} />
      <ChainSection picture={picture} onOpen={open} onRest={rest} onLeave={leave} />
      {painted ? (
        <>
          <div className="pair">
            <StandingSection picture={picture} />
            <GrowthSection picture={picture} />
          </div>
          <HistorySection picture={picture} />
        </>
      ) : null}
      {popup ? (
        <CompanyCard
          key={popup.issuer}
          popup={popup}
          onStay={stay}
          onLeave={leave}
          onPin={pin}
          onClose={close}
        />
      ) : null}
    </>
  );
}

/** The whole sector on one page. */
export function Sector({ place }: { place: Place }) {
  const { answer, reload } = useAnswer('sector.get', {});
  const picture = answer.kind === 'ready' ? answer.value : null;
  return (
    <div className="sector" data-place={place}>
      <header className="top">
        <Logo />
        <h1>{say('sector_title')}</h1>
        <PageLinks place={place} />
      </header>
      <main>
        <p className="lead">
          {say('sector_lead')}{' '}
          {picture?.snapshot ? say('sector_snapshot', formatDate(picture.snapshot)) : null}
        </p>
        {picture ? <Parts picture={picture} /> : null}
        {answer.kind === 'failed' ? (
          <div role="alert" className="empty">
            <p>
              <b>{say('sector_failed')}.</b> {answer.failure.message}
            </p>
            <button type="button" className="plain-button" onClick={reload}>
              {say('common_retry')}
            </button>
          </div>
        ) : null}
      </main>
      <footer className="bottom">{say('sector_export_note')}</footer>
    </div>
  );
}
