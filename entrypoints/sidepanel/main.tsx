import '@/lib/platform/speak';
import '@/components/tokens.css';
import '@/components/pages.css';
import '@/components/card/card.css';
import '@/components/parts/parts.css';
import '@/components/sector/sector.css';
import { openPage } from '@/components/open-page';
import { Sector } from '@/components/sector/Sector';
import { say } from '@/lib/words/say';

openPage(say('sector_title'), <Sector place="panel" />);
