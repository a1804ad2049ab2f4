/** Throughput of the matcher in Node, and what growing the universe costs. */
import { createPageReader } from '@/lib/mentions/create-page-reader';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import type { Issuer } from '@/lib/universe/issuer';
import { compileLexicon } from '@/lib/universe/lexicon-compile';

const FILLER =
  'the market opened higher on Tuesday as people weighed reports from several large groups while yields eased and the dollar was little changed against a basket of currencies said one of them who follows prices closely but orders slipped after a note that plants for new phones were delayed by two months or 3.5% in the spring'.split(
    ' ',
  );
const NAMES = ['Nvidia', 'Microsoft', 'Apple', 'TSMC', 'Oracle', '$AMD', 'Samsung', 'AI', 'Broadcom', 'Meta'];

/** One megabyte of business prose with a name in every `distance` words; measured news has one in about 120. */
function prose(distance: number): string {
  const out: string[] = [];
  let size = 0;
  let seed = 7;
  for (let n = 1; size < 1e6; n++) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    const word =
      (n % distance ? FILLER[(seed >> 8) % FILLER.length] : NAMES[(seed >> 8) % NAMES.length]) ?? '';
    out.push(n % 17 ? word : `${word}.`);
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

/** Processor time of one run in ms, the shortest of thirty: what other work on the machine adds does not count. */
function time(run: () => void): number {
  const times: number[] = [];
  for (let round = 0; round < 30; round++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}

export function measureSpeed(): void {
  const bundled = loadBundledUniverse().all;
  const first = new Map<number, number>();
  for (const size of [bundled.length, 10_000]) {
    const lexicon = compileLexicon(grow(bundled, size));
    const open = time(() => createPageReader({ ...lexicon }));
    const reader = createPageReader(lexicon);
    const key = {};
    // The first reading of a process is the compiler's, not the matcher's.
    if (!first.size) time(() => reader.read(key, prose(30)));
    const row = [120, 30, 1e9].map((distance) => {
      const text = prose(distance);
      const ms = time(() => {
        reader.read(key, text);
        reader.mentions(key);
      });
      const before = first.get(distance) ?? ms;
      first.set(distance, before);
      const what = distance > 1e6 ? 'no name' : `a name in ${distance} words`;
      return `${(text.length / 1e3 / ms).toFixed(0)} MB/s with ${what} (${(ms / before).toFixed(2)}×)`;
    });
    reader.forget(key);
    const short = time(() => {
      for (let n = 0; n < 100_000; n++) reader.read(key, '+2.14% after hours');
    });
    console.log(
      `${size} issuers: ${row.join(', ')}; opening the lexicon ${open.toFixed(1)} ms; a short block ${(short * 10).toFixed(0)} ns`,
    );
  }
}
