import '@/lib/platform/speak';
import '@/components/tokens.css';
import '@/components/pages.css';
import '@/components/card/card.css';
import '@/components/parts/parts.css';
import '@/components/popup/popup.css';
import '@/components/sources/sources.css';
import { openPage } from '@/components/open-page';
import { Popup } from '@/components/popup/Popup';
import { say } from '@/lib/words/say';

openPage(say('common_product_name'), <Popup />);
