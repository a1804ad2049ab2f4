/** Build-time validation of the universe: shape first, then what no single entry can tell. */
import { checkOverrides } from './check-overrides';
import type { Issuer, IssuerId } from './issuer';
import { linesOf } from './lines';
import { issuerSchema } from './schema';

function nameOf(raw: unknown, place: number): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined;
  return typeof id === 'string' ? id : `entry ${place}`;
}

function parseRows(raw: unknown, problems: string[]): Issuer[] {
  if (!Array.isArray(raw)) {
    problems.push('universe: expected a list of entries');
    return [];
  }
  return raw.flatMap((row: unknown, place) => {
    const parsed = issuerSchema.safeParse(row);
    if (parsed.success) return [parsed.data];
    for (const issue of parsed.error.issues) {
      problems.push(`${nameOf(row, place)}: ${issue.path.join('.') || 'entry'}: ${issue.message}`);
    }
    return [];
  });
}

/** Reports the second and later owners of a key that must have one owner only. */
function claimer(
  problems: string[],
): (key: string, owner: IssuerId, complaint: (first: IssuerId) => string) => void {
  const owners = new Map<string, IssuerId>();
  return (key, owner, complaint) => {
    const first = owners.get(key);
    if (first === undefined) owners.set(key, owner);
    else problems.push(`${owner}: ${complaint(first)}`);
  };
}

function checkSymbols(issuers: readonly Issuer[], problems: string[]): void {
  const claimId = claimer(problems);
  const claimLine = claimer(problems);
  for (const issuer of issuers) {
    claimId(issuer.id, issuer.id, () => 'id: used twice');
    for (const { symbol, mic } of linesOf(issuer)) {
      claimLine(`${symbol} ${mic}`, issuer.id, (first) => `symbol: ${symbol} (${mic}) is already ${first}'s`);
    }
    if (issuer.status === 'listed' && issuer.symbol === null)
      problems.push(`${issuer.id}: symbol: missing for a listed issuer`);
    if (issuer.status !== 'listed' && issuer.symbol !== null)
      problems.push(`${issuer.id}: symbol: present for an issuer that is not listed`);
  }
}

/** An alias written for two issuers must be ambiguous for both: one surface never decides between them by itself. */
function checkAliases(issuers: readonly Issuer[], problems: string[]): void {
  const owners = new Map<string, Issuer[]>();
  for (const issuer of issuers) {
    for (const alias of new Set(issuer.aliases.map((name) => name.toLowerCase()))) {
      owners.set(alias, [...(owners.get(alias) ?? []), issuer]);
    }
  }
  for (const [alias, sharing] of owners) {
    if (sharing.length < 2) continue;
    for (const issuer of sharing) {
      if (issuer.ambiguous_aliases.some((name) => name.toLowerCase() === alias)) continue;
      const others = sharing.filter((other) => other !== issuer).map((other) => other.id);
      problems.push(
        `${issuer.id}: aliases: "${alias}" is also ${others.join(', ')}'s and not listed as ambiguous`,
      );
    }
  }
}

function checkReferences(issuers: readonly Issuer[], problems: string[]): void {
  const ids = new Set(issuers.map((issuer) => issuer.id));
  const symbols = new Set(issuers.flatMap((issuer) => linesOf(issuer).map((line) => line.symbol)));
  for (const issuer of issuers) {
    for (const related of issuer.related) {
      if (!ids.has(related) && !symbols.has(related))
        problems.push(`${issuer.id}: related: ${related} is not in the universe`);
    }
    if (issuer.merged_into !== undefined && !ids.has(issuer.merged_into)) {
      problems.push(`${issuer.id}: merged_into: ${issuer.merged_into} is not in the universe`);
    }
    const own = new Set([...linesOf(issuer).map((line) => line.symbol), ...issuer.former_symbols]);
    for (const [field, dates] of [
      ['symbol_since', issuer.symbol_since],
      ['symbol_until', issuer.symbol_until],
    ] as const) {
      for (const symbol of Object.keys(dates ?? {})) {
        if (!own.has(symbol))
          problems.push(`${issuer.id}: ${field}: ${symbol} is not a symbol of this entry`);
      }
    }
  }
}

/** Everything wrong with a raw list, each line `entry: field: what`; `issuers` holds the rows of sound shape. */
export function findUniverseProblems(raw: unknown): { issuers: Issuer[]; problems: string[] } {
  const problems: string[] = [];
  const issuers = parseRows(raw, problems);
  checkSymbols(issuers, problems);
  checkAliases(issuers, problems);
  checkReferences(issuers, problems);
  checkOverrides(issuers, problems);
  return { issuers, problems };
}

/** The issuers of a raw list; throws naming every faulty entry and field, so that a build with a bad list fails. */
export function checkUniverse(raw: unknown): Issuer[] {
  const { issuers, problems } = findUniverseProblems(raw);
  if (problems.length > 0) throw new Error(`universe is not sound:\n${problems.join('\n')}`);
  return issuers;
}
