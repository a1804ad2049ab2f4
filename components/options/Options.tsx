import { type ComponentType, useSyncExternalStore } from 'react';
import { say } from '@/lib/words/say';
import { Logo } from '../parts/Logo';
import { SourcesSection } from '../sources/SourcesSection';
import { DataSection } from './DataSection';
import { MarksSection } from './MarksSection';
import { MethodSection } from './MethodSection';
import { NamesSection } from './NamesSection';
import { SitesSection } from './SitesSection';
import { WatchlistSection } from './WatchlistSection';

const SECTIONS = {
  watchlist: WatchlistSection,
  sources: SourcesSection,
  sites: SitesSection,
  marks: MarksSection,
  names: NamesSection,
  data: DataSection,
  method: MethodSection,
} as const satisfies Record<string, ComponentType>;
type SectionName = keyof typeof SECTIONS;
const NAMES = Object.keys(SECTIONS) as SectionName[];

function watchHash(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The section named after `#`; the watchlist without one. */
function useSection(): SectionName {
  const hash = useSyncExternalStore(watchHash, () => location.hash.slice(1));
  return NAMES.find((name) => name === hash) ?? 'watchlist';
}

/** One section at a time, each with its own address. */
export function Options() {
  const section = useSection();
  const Section = SECTIONS[section];
  return (
    <div className="options">
      <header className="side">
        <div className="side-inner">
          <p className="brand">
            <Logo />
            {say('common_product_name')}
          </p>
          <nav aria-label={say('options_nav')}>
            <ul>
              {NAMES.map((name) => (
                <li key={name}>
                  <a href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
                    {say(`options_sections_${name}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main data-section={section}>
        <h1>{say(`options_sections_${section}`)}</h1>
        <Section key={section} />
      </main>
    </div>
  );
}
