import { ARTICLE_BENCHMARK } from '@/lib/context/benchmark';
import { formatMultiple, formatRatio } from '@/lib/context/format';
import type { GroupMedian } from '@/lib/context/sector-context';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';
import { useAnswer } from '../hooks/use-answer';

const PARTS = ['layer', 'tier', 'role', 'badge', 'median', 'interval', 'losses', 'none', 'risks'] as const;
const POINTS = [0, 1, 2, 3, 4, 5] as const;
const JUNE_GAP = '≥ 2.0×';

const datedMedian = ({ op, value }: { op: string; value: number }) => `${op} ${value}×`;

function Median({ group }: { group: GroupMedian | undefined }) {
  if (!group || group.median === null) return <td>–</td>;
  return (
    <td>
      <b>{formatRatio(group.median)}</b>{' '}
      <span className="quiet">{say('method_benchmark_count', group.n)}</span>
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
      <h2>{say('method_benchmark_title')}</h2>
      <table className="benchmark">
        <caption>{say('method_benchmark_caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('method_benchmark_when')}</th>
            <th scope="col">{say('method_benchmark_ai')}</th>
            <th scope="col">{say('method_benchmark_control')}</th>
            <th scope="col">{say('method_benchmark_gap')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('method_benchmark_june')}</th>
            <td>{datedMedian(ARTICLE_BENCHMARK.ai)}</td>
            <td>{datedMedian(ARTICLE_BENCHMARK.non_ai)}</td>
            <td>{JUNE_GAP}</td>
          </tr>
          <tr>
            <th scope="row">{say('method_benchmark_now', ai?.as_of ? formatDate(ai.as_of) : '–')}</th>
            <Median group={ai} />
            <Median group={control} />
            <td>{gap}</td>
          </tr>
        </tbody>
      </table>
      <p>
        <b>{say('method_benchmark_caveat')}</b>{' '}
        <span className="quiet">{say('method_benchmark_origin')}</span>
      </p>
    </section>
  );
}

/** The method in words, the dated benchmark beside today, and the article's own opinions, folded away. */
export function MethodSection() {
  return (
    <div className="method">
      <p className="lead">{say('method_lead')}</p>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{say(`method_${part}_title`)}</h2>
          <p>{say(`method_${part}_text`)}</p>
        </section>
      ))}
      <Benchmark />
      <details className="article-lens">
        <summary>{say('method_lens_title')}</summary>
        <p>{say('method_lens_lead')}</p>
        <ul>
          {POINTS.map((point) => (
            <li key={point}>{say(`method_lens_${point}`)}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
