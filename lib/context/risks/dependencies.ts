/** Suppliers that filings name, per issuer. */
import rows from '../data/dependencies.json';

export interface Dependency {
  issuer: string;
  /** Issuer ids of the suppliers the universe holds. */
  on: string[];
  /** As printed in a note. */
  suppliers: string;
  /** The filing names one supplier as the only source of a key input. */
  single_source: boolean;
  source: string;
  url: string;
  as_of: string;
}

export const DEPENDENCIES: readonly Dependency[] = rows;

const byIssuer = new Map(DEPENDENCIES.map((row) => [row.issuer, row]));

export function dependencyOf(issuer: string): Dependency | null {
  return byIssuer.get(issuer) ?? null;
}
