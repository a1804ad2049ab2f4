import { describe, expect, it } from 'vitest';
import { createPageReader } from '@/lib/mentions/create-page-reader';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { compileLexicon } from '@/lib/universe/lexicon-compile';
import { LEXICON } from './bundled-lexicon';

const page = () => {
  const reader = createPageReader(LEXICON);
  return {
    ...reader,
    found: (key: object) => reader.mentions(key).map(({ surface, issuer }) => `${surface}=${issuer}`),
  };
};

describe('evidence of the page', () => {
  it('decides words read before it came, and takes them back when it goes', () => {
    const reader = page();
    const [early, late] = [{}, {}];
    reader.read(early, 'NOW shares fell 5');
    expect(reader.found(early)).toEqual([]);
    reader.changed();
    reader.read(late, 'ServiceNow guided lower.');
    expect(reader.changed()).toEqual(expect.arrayContaining([early, late]));
    expect(reader.found(early)).toEqual(['NOW=now']);
    reader.forget(late);
    expect(reader.changed()).toContain(early);
    expect(reader.found(early)).toEqual([]);
  });

  it('takes a name and a symbol that might both be words as each other’s proof', () => {
    const reader = page();
    const [name, symbol] = [{}, {}];
    reader.read(symbol, 'SNOW');
    expect(reader.found(symbol)).toEqual([]);
    reader.read(name, 'Snowflake');
    expect(reader.found(symbol)).toEqual(['SNOW=snow']);
    expect(reader.found(name)).toEqual(['Snowflake=snow']);
    reader.forget(symbol);
    expect(reader.found(name)).toEqual([]);
  });

  it('says nothing changed when nothing did', () => {
    const reader = page();
    reader.read({}, 'Nvidia and AMD');
    reader.changed();
    reader.read({}, 'Nvidia again');
    expect(reader.changed()).toHaveLength(1);
  });

  it('lets an ambiguous name count by two other issuers anywhere', () => {
    const reader = page();
    const [names, lone] = [{}, {}];
    reader.read(lone, 'Apple');
    expect(reader.found(lone)).toEqual([]);
    reader.read(names, 'Nvidia, Broadcom');
    expect(reader.found(lone)).toEqual(['Apple=aapl']);
  });

  it('gives a word to the rival the page names, until the full name is there', () => {
    const reader = page();
    const [rival, word, own] = [{}, {}, {}];
    reader.read(word, 'Arrow shares rose on strong earnings');
    expect(reader.found(word)).toEqual(['Arrow=arw']);
    reader.read(rival, 'Arrow Financial is a bank.');
    expect(reader.found(word)).toEqual([]);
    reader.read(own, 'Arrow Electronics sells parts.');
    expect(reader.found(word)).toEqual(['Arrow=arw']);
    reader.forget(own);
    reader.forget(rival);
    expect(reader.found(word)).toEqual(['Arrow=arw']);
  });

  it('reads a block again in place of the old one', () => {
    const reader = page();
    const block = {};
    expect(reader.read(block, 'Nvidia')).toBe(true);
    expect(reader.read(block, 'nothing here')).toBe(false);
    expect(reader.found(block)).toEqual([]);
    expect(reader.changed()).toContain(block);
  });

  it('keeps products apart', () => {
    const reader = page();
    const block = {};
    reader.read(block, 'ChatGPT runs on Azure.');
    expect(reader.found(block)).toEqual([]);
    expect(reader.products(block).map(({ issuer }) => issuer)).toEqual(['openai', 'msft']);
  });
});

describe('hints of the page', () => {
  const hinted = (text: string, symbol: string) => {
    const reader = page();
    const block = {};
    reader.read(block, text, () => [{ start: 0, end: text.length, symbol }]);
    return reader.mentions(block).map(({ surface, issuer, evidence }) => `${surface}=${issuer} ${evidence}`);
  };

  it.each([
    ['NOW', 'NOW', ['NOW=now page-hint']],
    ['Apple', 'AAPL', ['Apple=aapl page-hint']],
    ['SU', 'NYSE:SU', []],
    ['SU', 'SU.PA', ['SU=su-pa page-hint']],
    ['2330', '2330.TW', ['2330=tsm page-hint']],
    ['SU', 'SU', []],
    ['AMD', 'XYZ', ['AMD=amd name']],
  ])('%s under a link to %s', (text, symbol, expected) => expect(hinted(text, symbol)).toEqual(expected));
});

describe('what the reader decides', () => {
  const universe = loadBundledUniverse().all;
  const found = (text: string, host: string, words: Parameters<typeof compileLexicon>[1]) => {
    const reader = createPageReader(compileLexicon(universe, words), host);
    const block = {};
    reader.read(block, text);
    return reader.mentions(block).map(({ surface, issuer }) => `${surface}=${issuer}`);
  };
  const mute = (host: string | null) => ({
    aliases: [],
    mutes: [{ surface: 'Nvidia', issuer: 'nvda', host }],
  });

  it('mutes a word everywhere, in every spelling, and no other word of the issuer', () => {
    expect(found('NVIDIA, $NVDA and AMD', 'a.example', mute(null))).toEqual(['NVDA=nvda', 'AMD=amd']);
  });
  it('mutes a word on one site', () => {
    expect(found('Nvidia', 'a.example', mute('a.example'))).toEqual([]);
    expect(found('Nvidia', 'b.example', mute('a.example'))).toEqual(['Nvidia=nvda']);
  });
  it('knows the reader’s own name', () => {
    const words = { aliases: [{ alias: 'Team Green', issuer: 'nvda' }], mutes: [] };
    expect(found('Team Green leads', 'a.example', words)).toEqual(['Team Green=nvda']);
  });
});
