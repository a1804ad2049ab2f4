/** `lens explain <symbol>`: the derivation of a card as a tree to read. */
import { explain } from '@/lib/context/explain';
import type { ExplainNode } from '@/lib/context/sector-context';
import { findIssuer } from './find-issuer';
import { readMarket } from './read-market';
import { UsageError } from './usage-error';

export async function run(args: string[]): Promise<void> {
  const { market, names } = await readMarket(args);
  const [name] = names;
  if (name === undefined || names.length > 1) {
    throw new UsageError('usage: lens explain <symbol|id> [--facts facts.csv] [--now YYYY-MM-DD]');
  }
  const { issuer, symbol } = findIssuer(market.universe, name);
  console.log(inLines(explain(market, issuer.id, symbol)).join('\n'));
}

function headOf({ label, value, as_of, source }: ExplainNode): string {
  const origin = [as_of, source].filter((part) => part !== null).join(', ');
  return `${label}${value === null ? '' : `: ${value}`}${origin === '' ? '' : `  [${origin}]`}`;
}

function inLines(node: ExplainNode, indent = ''): string[] {
  const lines = [headOf(node)];
  node.children.forEach((child, index) => {
    const last = index === node.children.length - 1;
    const [head, ...rest] = inLines(child, `${indent}${last ? '   ' : '│  '}`);
    lines.push(`${indent}${last ? '└─ ' : '├─ '}${head}`, ...rest);
  });
  return lines;
}
