/** What a pack says about single sites: where marking is off, and which parts of a page it leaves alone. */
import { z } from 'zod';

export interface SiteFix {
  /** `finance.example.com`: this host alone, not those below it. */
  host: string;
  off?: boolean;
  /** CSS selectors of parts that are not read. */
  skip?: string[];
  /** An attribute that holds the symbol an element is about. */
  hint?: string;
}

const MOST_FIXES = 200;
const MOST_SELECTORS = 20;

const siteFix = z.strictObject({
  host: z
    .string()
    .max(253)
    .regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/),
  off: z.boolean().exactOptional(),
  skip: z.array(z.string().min(1).max(200)).max(MOST_SELECTORS).exactOptional(),
  hint: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9-]*$/)
    .exactOptional(),
});

/** The sound ones among them, in their order; a broken entry costs nobody the others. */
export function parseSiteFixes(raw: unknown): SiteFix[] {
  if (!Array.isArray(raw)) return [];
  return raw.slice(0, MOST_FIXES).flatMap((one: unknown) => siteFix.safeParse(one).data ?? []);
}
