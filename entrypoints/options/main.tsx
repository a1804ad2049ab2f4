import '@/lib/platform/speak';
import '@/components/tokens.css';
import '@/components/pages.css';
import '@/components/parts/parts.css';
import '@/components/options/options.css';
import '@/components/sources/sources.css';
import { openPage } from '@/components/open-page';
import { Options } from '@/components/options/Options';
import { say } from '@/lib/words/say';

openPage(say('options_page_title'), <Options />);
