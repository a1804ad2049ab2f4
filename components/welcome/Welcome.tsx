import { browser } from '@/lib/platform/browser';
import { say } from '@/lib/words/say';
import { Logo } from '../parts/Logo';
import { SamplePicture } from './SamplePicture';
import { SourceChoice } from './SourceChoice';

function openSources(): void {
  location.href = browser.runtime.getURL('/options.html#sources');
}

const LINES = ['offline', 'newer', 'begin'] as const;

/** One picture, three lines, the choice of sources, and two ways on; nothing has to be chosen. */
export function Welcome() {
  return (
    <main className="welcome">
      <header className="welcome-head">
        <p className="welcome-brand">
          <Logo />
          {say('common_product_name')}
        </p>
        <button type="button" className="more" onClick={() => window.close()}>
          {say('welcome_skip')}
        </button>
      </header>
      <h1>{say('welcome_title')}</h1>
      <SamplePicture />
      <div className="welcome-words">
        <ol>
          {LINES.map((line) => (
            <li key={line}>
              <h2>{say(`welcome_${line}_head`)}</h2>
              <p>{say(`welcome_${line}_text`)}</p>
              {line === 'newer' ? <SourceChoice /> : null}
            </li>
          ))}
        </ol>
        <p className="welcome-actions">
          <button type="button" className="plain-button" onClick={openSources}>
            {say('welcome_sources')}
          </button>
          <button type="button" className="main-button" onClick={() => window.close()}>
            {say('welcome_start')}
          </button>
        </p>
      </div>
    </main>
  );
}
