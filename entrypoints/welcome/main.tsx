import '@/lib/platform/speak';
import '@/components/tokens.css';
import '@/components/pages.css';
import '@/components/parts/parts.css';
import '@/components/options/options.css';
import '@/components/welcome/welcome.css';
import { createRoot } from 'react-dom/client';
import { Welcome } from '@/components/welcome/Welcome';

const place = document.getElementById('root');
if (place) createRoot(place).render(<Welcome />);
