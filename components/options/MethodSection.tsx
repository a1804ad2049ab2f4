import { ARTICLE_BENCHMARK } from '@/lib/context/benchmark';
import { formatMultiple, formatRatio } from '@/lib/context/format';
import type { GroupMedian } from '@/lib/context/sector-context';
import { formatDate } from '../format';
import { useAnswer } from '../hooks/use-answer';
import { method } from '../strings/method';

const words = method.benchmark;

const datedMedian = ({ op, value }: { op: string; value: number }) => `${op} ${value}×`;

function Median({ group }: { group: GroupMedian | undefined }) {
  if (!group || group.median === null) return <td>–</td>;
  return (
    <td>
      <b>{formatRatio(group.median)}</b> <span className="quiet">{words.count(group.n)}</span>
    </td>
  );
}

function Benchmark() {
  const { answer } = useAnswer('medians', {});
  const groups = answer.kind === 'ready' ? answer.value : [];
  const ai = groups.find((group) => group.group === 'ai');
  const control = groups.find((group) => group.group === 'control');
  const gap = ai?.median && control?.median ? formatMultiple(ai.median / control.median) : '–';
  return (
    <section>
      <h2>{words.title}</h2>
      <table className="benchmark">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.ai}</th>
            <th scope="col">{words.control}</th>
            <th scope="col">{words.gap}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.june}</th>
            <td>{datedMedian(ARTICLE_BENCHMARK.ai)}</td>
            <td>{datedMedian(ARTICLE_BENCHMARK.non_ai)}</td>
            <td>{words.juneGap}</td>
          </tr>
          <tr>
            <th scope="row">{words.now(ai?.as_of ? formatDate(ai.as_of) : '–')}</th>
            <Median group={ai} />
            <Median group={control} />
            <td>{gap}</td>
          </tr>
        </tbody>
      </table>
      <p>
        <b>{words.caveat}</b> <span className="quiet">{words.origin}</span>
      </p>
    </section>
  );
}

/** The method in words, the dated benchmark beside today, and the article's own opinions, folded away. */
export function MethodSection() {
  return (
    <div className="method">
      <p className="lead">{method.lead}</p>
      {method.parts.map((part) => (
        <section key={part.title}>
          <h2>{part.title}</h2>
          <p>{part.text}</p>
        </section>
      ))}
      <Benchmark />
      <details className="article-lens">
        <summary>{method.lens.title}</summary>
        <p>{method.lens.lead}</p>
        <ul>
          {method.lens.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
