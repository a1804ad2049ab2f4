/**
 * `tsx scripts/build-pack.ts <folder of raw files> --out <file> [--close YYYY-MM-DD] [--sec] [--ecb]`: the daily pack,
 * signed with the key in SECTOR_LENS_PACK_KEY. `--new-key` prints a new pair of keys; `--retire-key <public key>` says
 * that an older key signs no more; `--site-fixes <file>` adds what is known of single sites.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFacts } from '@/lib/facts/check-facts';
import { packSnapshot } from '@/lib/facts/compact-snapshot';
import type { Snapshot } from '@/lib/facts/fact';
import { openPack, type PackPayload, sealPack } from '@/lib/sources/pack/pack-file';
import { trustedKeys } from '@/lib/sources/pack/pack-keys';
import { parseSiteFixes, type SiteFix } from '@/lib/sources/pack/site-fixes';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { catalogueOf } from '@/lib/words/catalogue';
import { speakWith } from '@/lib/words/say';
import { ecbInfo, ecbRates } from './pack/ecb-rates';
import { KEY_VARIABLE, newKeyPair, readSigningKey } from './pack/key';
import { lastWeekday } from './pack/last-weekday';
import { secFacts, secInfo } from './pack/sec-facts';
import { buildSnapshot } from './snapshot/build';
import { readRawFiles } from './snapshot/raw-files';

speakWith(catalogueOf('en'));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    close: { type: 'string' },
    sec: { type: 'boolean' },
    ecb: { type: 'boolean' },
    via: { type: 'string' },
    'new-key': { type: 'boolean' },
    'retire-key': { type: 'string', multiple: true },
    'site-fixes': { type: 'string' },
  },
});

async function build(folder: string, out: string): Promise<void> {
  const encoded = process.env[KEY_VARIABLE];
  if (!encoded) throw new Error(`${KEY_VARIABLE} is empty; make a key with --new-key`);
  const { sign, publicKey } = await readSigningKey(encoded);
  const universe = loadBundledUniverse();
  const now = new Date();
  const close = values.close ?? lastWeekday(now.toISOString().slice(0, 10));
  const snapshot = buildSnapshot(readRawFiles(folder), universe, close);
  const filed = values.sec ? await withSec(snapshot) : snapshot;
  const complete = values.ecb ? await withEcb(filed) : filed;

  const built_at = now.toISOString();
  const retired = await trustedKeys(values['retire-key'] ?? []);
  const contents: PackPayload = {
    version: 1,
    built_at,
    universe: universe.all,
    snapshot: packSnapshot(complete),
    retired_keys: retired.map(({ id }) => id),
    site_fixes: values['site-fixes'] ? siteFixesIn(values['site-fixes']) : [],
  };
  const file = await sealPack(contents, {
    sign,
    publicKey: new Uint8Array(Buffer.from(publicKey, 'base64')),
  });
  // What a browser will do with it, before anybody's browser does.
  const opened = await openPack(file, await trustedKeys([publicKey]), []);
  if (!opened.ok) throw new Error(opened.why);
  if (opened.pack.universe === 'broken') throw new Error('The list of companies cannot be read back.');
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, file);
  console.log(
    `${out}: ${file.length} bytes, ${opened.pack.snapshot.facts.length} facts, ${opened.pack.universe.issuers.length} companies, close of ${close}\npublic key ${publicKey}`,
  );
}

/** Throws on the first entry a browser would leave out. */
function siteFixesIn(path: string): SiteFix[] {
  const raw: unknown[] = JSON.parse(readFileSync(path, 'utf8'));
  const fixes = parseSiteFixes(raw);
  if (fixes.length !== raw.length)
    throw new Error(`${path}: ${raw.length - fixes.length} entries are not sound`);
  return fixes;
}

async function withSec(snapshot: Snapshot): Promise<Snapshot> {
  const contact = process.env.SEC_CONTACT;
  if (!contact) throw new Error('SEC_CONTACT is empty; the SEC asks for a name and an e-mail');
  const { facts, failures } = await secFacts(loadBundledUniverse(), contact, values.via ?? null);
  for (const { issuer, reason, message } of failures)
    console.error(`sec ${issuer ?? ''} ${reason}: ${message}`);
  const { sound } = checkFacts(facts);
  return { ...snapshot, facts: [...snapshot.facts, ...sound], sources: [...snapshot.sources, secInfo()] };
}

/** Without rates a pack still has everything but the comparisons across currencies. */
async function withEcb(snapshot: Snapshot): Promise<Snapshot> {
  const { facts, failures } = await ecbRates(loadBundledUniverse(), values.via ?? null);
  for (const { reason, message } of failures) console.error(`ecb ${reason}: ${message}`);
  const { sound } = checkFacts(facts);
  return { ...snapshot, facts: [...snapshot.facts, ...sound], sources: [...snapshot.sources, ecbInfo()] };
}

const [folder] = positionals;
if (values['new-key']) {
  const { privateKey, publicKey } = await newKeyPair();
  console.log(`${KEY_VARIABLE}=${privateKey}\nWXT_PACK_KEY=${publicKey}`);
} else if (folder === undefined || values.out === undefined) {
  console.error(
    'usage: tsx scripts/build-pack.ts <folder of raw files> --out <file> [--close YYYY-MM-DD] [--sec] [--ecb]',
  );
  process.exitCode = 2;
} else {
  await build(folder, values.out);
}
