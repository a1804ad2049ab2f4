import { catalogueOf } from '@/lib/words/catalogue';
import { speakWith } from '@/lib/words/say';

speakWith(catalogueOf('en'));
