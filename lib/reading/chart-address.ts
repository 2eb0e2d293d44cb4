import { slugSchema } from "@/lib/core/model/identifiers";

/** What a chart's name stands for: a question of one poll, or a question over time. */
export type ChartAddress =
  | { readonly kind: "poll"; readonly poll: string; readonly question: string }
  | { readonly kind: "question"; readonly question: string };

/** Reads `{poll}--{question}` or `{question}`; `null` when it is neither. A slug never holds two hyphens in a row. */
export function parseChartAddress(name: string): ChartAddress | null {
  const parts = name.split("--");
  if (!parts.every((part) => slugSchema.safeParse(part).success)) return null;
  const [first, second] = parts;
  if (first === undefined || parts.length > 2) return null;
  return second === undefined ? { kind: "question", question: first } : { kind: "poll", poll: first, question: second };
}

/** The inverse of `parseChartAddress`. */
export function chartName(address: ChartAddress): string {
  return address.kind === "poll" ? `${address.poll}--${address.question}` : address.question;
}
