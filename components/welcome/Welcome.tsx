import { browser } from '@/lib/platform/browser';
import { say } from '@/lib/words/say';
import { Logo } from '../parts/Logo';

function openSources(): void {
  location.href = browser.runtime.getURL('/options.html#sources');
}

const LINES = ['offline', 'newer', 'begin'] as const;

/** Three lines and two ways on. */
export function Welcome() {
  return (
    <main className="welcome">
      <p className="welcome-brand">
        <Logo />
        {say('common_product_name')}
      </p>
      <h1>{say('welcome_title')}</h1>
      <ol>
        {LINES.map((line) => (
          <li key={line}>
            <h2>{say(`welcome_${line}_head`)}</h2>
            <p>{say(`welcome_${line}_text`)}</p>
          </li>
        ))}
      </ol>
      <p className="welcome-actions">
        <button type="button" className="main-button" onClick={openSources}>
          {say('welcome_sources')}
        </button>
        <button type="button" className="plain-button" onClick={() => window.close()}>
          {say('welcome_skip')}
        </button>
      </p>
    </main>
  );
}
