import type { Store } from "@/lib/adapters/store/store";
import { noChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import { distinct } from "@/lib/core/chart/select-results";
import type { Article } from "@/lib/core/model/article";
import type { Poll } from "@/lib/core/model/poll";
import { chartContext } from "./chart-context";

/** A poll an article cites, with the chart of each question it speaks of. */
export interface CitedPoll {
  readonly poll: Poll;
  readonly charts: readonly { readonly question: string; readonly model: ChartModel }[];
}

const ROWS_IN_A_CARD = 8;

export async function citedPolls(store: Store, article: Article): Promise<readonly CitedPoll[]> {
  const slugs = distinct(article.claims.flatMap((claim) => claim.poll ?? []));
  const records = await Promise.all(slugs.map((slug) => store.findPoll(slug)));
  return records
    .filter((record) => record !== null)
    .map(({ poll, questions, results }) => ({
      poll,
      charts: questions.map((question) => ({
        question: question.slug,
        model: chartOfPoll(
          { poll, question, results: results.filter((result) => result.question === question.slug) },
          noChoices,
          chartContext(ROWS_IN_A_CARD),
        ),
      })),
    }));
}
