/** Good answers to the parts of a question, kept until all of them are there: a death on the way repeats none. */
import type { Http, HttpAnswer, HttpRequest } from './http';

export interface AnswerShelf {
  /** A good answer to this very request that an earlier try received; null = there is none, or it has aged. */
  recall(request: HttpRequest): Promise<HttpAnswer | null>;
  keep(request: HttpRequest, answer: HttpAnswer): Promise<void>;
  /** Told the source's clock with every answer. */
  clock(theirs: Date): Promise<void>;
}

/** An HTTP client that asks the shelf first, and puts there what turned out to be good. */
export function withShelf(http: Http, shelf: AnswerShelf): Http {
  return {
    async get(request) {
      const answer = await shelf.recall(request);
      if (answer) return { kind: 'answer', answer };
      const outcome = await http.get(request);
      if (outcome.kind === 'answer' && outcome.answer.date) await shelf.clock(outcome.answer.date);
      return outcome;
    },
    keep: (request, answer) => shelf.keep(request, answer),
  };
}
