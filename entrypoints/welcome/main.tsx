import '@/lib/platform/speak';
import '@/components/tokens.css';
import '@/components/pages.css';
import '@/components/card/card.css';
import '@/components/parts/parts.css';
import '@/components/welcome/welcome.css';
import { openPage } from '@/components/open-page';
import { Welcome } from '@/components/welcome/Welcome';
import { say } from '@/lib/words/say';

openPage(say('welcome_page_title'), <Welcome />);
