/** Structured hints of the page (quote links, `data-symbol`, JSON-LD) laid over a block's reading. */
import { type BlockReading, type Option, SURE } from './candidate';
import { type OpenLexicon, termOfWord } from './open-lexicon';
import type { PageHint } from './page-reader';
import { isListed, type Surface } from './surface';

/** The line a hint names: `NVDA`, `2330.TW`, `NASDAQ:NVDA`; undefined outside the universe. */
function lineOf(symbol: string, lexicon: OpenLexicon): Surface | undefined {
  const [, venue, code = '', suffix = '-'] = /^(?:(\w+):)?(.*?)(?:\.(\w+))?$/.exec(symbol) ?? [];
  const suffixes = venue ? (lexicon.venues.get(termOfWord(venue, lexicon)) ?? []) : [suffix.toUpperCase()];
  return lexicon
    .surfacesOf(termOfWord(code, lexicon))
    .find((surface) => isListed(surface) && suffixes.includes(surface.suffix));
}

/** Adds what the hints prove and drops what they disprove: `/quote/SU` is not Schneider. */
export function applyHints(
  reading: BlockReading | null,
  text: string,
  hints: readonly PageHint[],
  lexicon: OpenLexicon,
): BlockReading | null {
  const candidates = [...(reading?.candidates ?? [])];
  for (const hint of hints) {
    const line = lineOf(hint.symbol, lexicon);
    const bare = hint.symbol.replace(/^.*:|\..*$/g, '').toUpperCase();
    let met = false;
    for (let at = candidates.length - 1; at >= 0; at--) {
      const candidate = candidates[at]!;
      if (candidate.start < hint.start || candidate.end > hint.end) continue;
      const own = candidate.options.filter((option) => option.issuer === line?.issuer && !option.product);
      const isCode = text.slice(candidate.start, candidate.end).toUpperCase().startsWith(bare);
      if (own.length) {
        met = true;
        candidates[at] = {
          ...candidate,
          options: own.map((option) => ({ ...option, state: SURE, evidence: 'page-hint' })),
        };
      } else if (isCode) candidates.splice(at, 1);
    }
    if (met || !line) continue;
    const inside = text.slice(hint.start, hint.end);
    const offset = inside.toUpperCase().indexOf(bare);
    if (offset < 0 || inside.trim().toUpperCase() !== bare) continue;
    const option: Option = {
      issuer: line.issuer,
      evidence: 'page-hint',
      state: SURE,
      company: false,
      own: false,
      symbol: line.written,
      product: false,
    };
    const start = hint.start + offset;
    candidates.push({ start, end: start + bare.length, term: 0, options: [option] });
  }
  candidates.sort((a, b) => a.start - b.start);
  const denied = reading?.denied ?? [];
  return candidates.length || denied.length ? { candidates, denied } : null;
}
