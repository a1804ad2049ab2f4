import type { ExplainNode } from '@/lib/context/sector-context';
import { formatDate } from '../format';

function Line({ node }: { node: ExplainNode }) {
  const from = [node.as_of ? formatDate(node.as_of) : null, node.source].filter(Boolean).join(' · ');
  return (
    <>
      <span className="why-label">{node.label}</span>
      {node.value === null ? null : <span className="why-value">{node.value}</span>}
      {from ? <span className="why-from">{from}</span> : null}
    </>
  );
}

/** The derivation as nested disclosures; the first two levels stand open. */
export function ExplainTree({ node, depth = 0 }: { node: ExplainNode; depth?: number }) {
  if (node.children.length === 0)
    return (
      <div className="why-leaf">
        <Line node={node} />
      </div>
    );
  return (
    <details className="why-node" open={depth < 1}>
      <summary>
        <Line node={node} />
      </summary>
      {node.children.map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dated reading is never reordered; labels may repeat
        <ExplainTree key={`${index}:${child.label}`} node={child} depth={depth + 1} />
      ))}
    </details>
  );
}
