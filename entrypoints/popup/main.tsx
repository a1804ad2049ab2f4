import '@/lib/platform/speak';
import '@/components/tokens.css';
import '@/components/pages.css';
import '@/components/card/card.css';
import '@/components/parts/parts.css';
import '@/components/popup/popup.css';
import '@/components/sources/sources.css';
import { createRoot } from 'react-dom/client';
import { Popup } from '@/components/popup/Popup';

const place = document.getElementById('root');
if (place) createRoot(place).render(<Popup />);
