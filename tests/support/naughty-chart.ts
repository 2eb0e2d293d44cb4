import { noChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import { optionOf, pollOf, questionOf, resultOf, testContext } from "./poll-fixtures";

/** A chart whose title, answer and note are one text: "Naughty, Germany" over two answers. */
export function chartCalled(text: string): ChartModel {
  const responses = [optionOf(text), optionOf("another answer"), optionOf("a third")];
  const subject = {
    poll: pollOf({ notes: [text] }),
    question: questionOf({ topic: text, kind: "multiple", responses }),
    results: responses.map(({ label }, index) => resultOf("DE", label, String(30 - index))),
  };
  return chartOfPoll(subject, noChoices, testContext);
}
