import type { Layer } from '@/lib/universe/issuer';
import { say } from '@/lib/words/say';

/** Bottom to top of the value chain; funds and controls stand outside it. */
const CHAIN: readonly Layer[] = ['chips', 'equip', 'hw', 'dc', 'cloud', 'model', 'app', 'edge', 'periph'];

/** Nine strokes, one a layer: where in the chain the company sits. The chip beside it says the same in words. */
export function Chain({ layer, also }: { layer: Layer; also: readonly Layer[] }) {
  const position = CHAIN.indexOf(layer) + 1;
  const label =
    position > 0 ? say('common_chain_position', position, CHAIN.length) : say('common_chain_outside');
  return (
    <span className="chain" role="img" aria-label={label} title={label}>
      {CHAIN.map((step) => (
        <span key={step} data-on={step === layer ? 'primary' : also.includes(step) ? 'also' : undefined} />
      ))}
    </span>
  );
}
