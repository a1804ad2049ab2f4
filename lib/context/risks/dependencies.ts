/** Suppliers that filings name, per issuer. */
import { language } from '../../words/say';
import rows from '../data/dependencies.json';

export interface Dependency {
  issuer: string;
  /** Issuer ids of the suppliers the universe holds. */
  on: string[];
  /** As printed in a note. */
  suppliers: string;
  suppliers_zh: string;
  /** The filing names one supplier as the only source of a key input. */
  single_source: boolean;
  source: string;
  url: string;
  as_of: string;
}

export const DEPENDENCIES: readonly Dependency[] = rows;

/** In the reader's language. */
export function suppliersOf(dependency: Dependency): string {
  return language() === 'zh-CN' ? dependency.suppliers_zh : dependency.suppliers;
}

const byIssuer = new Map(DEPENDENCIES.map((row) => [row.issuer, row]));

export function dependencyOf(issuer: string): Dependency | null {
  return byIssuer.get(issuer) ?? null;
}
