import { browser } from '@/lib/platform/browser';
import { Logo } from '../parts/Logo';
import { common } from '../strings/common';
import { welcome as words } from '../strings/welcome';

function openSources(): void {
  location.href = browser.runtime.getURL('/options.html#sources');
}

/** Three lines and two ways on. */
export function Welcome() {
  return (
    <main className="welcome">
      <p className="welcome-brand">
        <Logo />
        {common.productName}
      </p>
      <h1>{words.title}</h1>
      <ol>
        {words.lines.map(({ head, text }) => (
          <li key={head}>
            <h2>{head}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p className="welcome-actions">
        <button type="button" className="main-button" onClick={openSources}>
          {words.sources}
        </button>
        <button type="button" className="plain-button" onClick={() => window.close()}>
          {words.skip}
        </button>
      </p>
    </main>
  );
}
