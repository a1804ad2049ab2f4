/** Throughput of the matcher in Node, and what growing the universe costs. */
import { createPageReader } from '@/lib/mentions/create-page-reader';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import type { Issuer } from '@/lib/universe/issuer';
import { compileLexicon } from '@/lib/universe/lexicon-compile';

/** A page of business prose with names in it, about one megabyte. */
function prose(): string {
  const words =
    'the market opened higher on Tuesday as investors weighed earnings from several large technology groups while bond yields eased and the dollar was little changed against a basket of currencies said one analyst who follows Nvidia and Microsoft closely but Apple shares slipped after a report that orders for phones were cut by 3.5% in the quarter'.split(
      ' ',
    );
  const out: string[] = [];
  let size = 0;
  let seed = 7;
  while (size < 1e6) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const word = words[seed % words.length] ?? '';
    out.push(word);
    size += word.length + 1;
  }
  return out.join(' ');
}

/** `count` made-up issuers beside the real ones: two names and a symbol each. */
function grow(issuers: readonly Issuer[], count: number): Issuer[] {
  const syllables = [
    'ka',
    'ro',
    'mi',
    'ten',
    'vol',
    'sar',
    'qui',
    'pex',
    'lum',
    'dra',
    'zeb',
    'noy',
    'hif',
    'gus',
    'wen',
    'tyr',
  ];
  const grown = [...issuers];
  for (let n = 0; grown.length < count; n++) {
    const name = [n & 15, (n >> 4) & 15, (n >> 8) & 15, (n >> 12) & 15].map((at) => syllables[at]).join('');
    const title = name.charAt(0).toUpperCase() + name.slice(1);
    const base = issuers[n % issuers.length]!;
    grown.push({
      ...base,
      id: `made-${n}`,
      symbol: `Z${n.toString(36).toUpperCase()}`,
      short_name: title,
      aliases: [title, `${title} Holdings`],
      ambiguous_aliases: [],
      product_terms: [],
      alt_symbols: [],
      former_symbols: [],
    });
  }
  return grown;
}

function time(run: () => void): number {
  const times: number[] = [];
  for (let round = 0; round < 12; round++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[3]!;
}

export function measureSpeed(): void {
  const text = prose();
  const plain = text.replace(/Nvidia|Microsoft|Apple/g, 'others');
  const bundled = loadBundledUniverse().all;
  let first = 0;
  for (const size of [bundled.length, 10_000]) {
    const lexicon = compileLexicon(grow(bundled, size));
    const open = time(() => createPageReader(lexicon));
    const row = (body: string) =>
      time(() => {
        const reader = createPageReader(lexicon);
        const key = {};
        reader.read(key, body);
        reader.mentions(key);
      }) - open;
    const full = row(text);
    const empty = row(plain);
    first ||= full;
    const cell = createPageReader(lexicon);
    const short = time(() => {
      const key = {};
      for (let n = 0; n < 100_000; n++) cell.read(key, '+2.14% after hours');
    });
    console.log(
      `${size} issuers: ${(text.length / 1e3 / full).toFixed(0)} MB/s with names, ${(plain.length / 1e3 / empty).toFixed(0)} MB/s without; ` +
        `cost against ${bundled.length}: ${(full / first).toFixed(2)}; opening the lexicon ${open.toFixed(1)} ms; a short block ${(short * 10).toFixed(0)} ns`,
    );
  }
}
