import '@/lib/platform/speak';
import '@/components/tokens.css';
import '@/components/pages.css';
import '@/components/parts/parts.css';
import '@/components/options/options.css';
import '@/components/sources/sources.css';
import { createRoot } from 'react-dom/client';
import { Options } from '@/components/options/Options';

const place = document.getElementById('root');
if (place) createRoot(place).render(<Options />);
