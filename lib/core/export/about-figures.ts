import type { ChartWords } from "../chart/chart-model";
import { describeN } from "../chart/words/source-line";
import { formatFieldwork } from "../format/dates";
import type { Poll } from "../model/poll";
import type { PollContent } from "../model/poll-content";

/** Where a chart stands: its page, and the state of the store it was made from. */
export interface ChartProvenance {
  /** The page of the chart with the reader's choices. */
  readonly link: string;
  readonly revision: number;
}

/** One line of what a file says of its figures. */
export type AboutLine = readonly [label: string, text: string];

const NOT_STATED = "not stated";

/** Wording, pollster, dates, n, notes, source, licence, revision and link: what a file of figures must say to be believed. */
export function aboutFigures(
  words: ChartWords,
  contents: readonly PollContent[],
  { link, revision }: ChartProvenance,
): readonly AboutLine[] {
  return [
    ["Chart", words.headline],
    ["Question wording", words.wording ?? NOT_STATED],
    ["Figures", words.measure],
    ...words.notes.map((note): AboutLine => ["Note", note]),
    ...words.sourceLines.map((line): AboutLine => ["Source", line.replace(/^Source: /, "")]),
    ...contents.flatMap((content) => aboutPoll(content, contents.length > 1)),
    ["Revision", String(revision)],
    ["Link", link],
  ];
}

function aboutPoll({ poll, results }: PollContent, isOneOfMany: boolean): readonly AboutLine[] {
  const n = describeN(results, "en");
  const line = (label: string, text: string | null): AboutLine => [label, text ?? NOT_STATED];
  if (isOneOfMany) {
    const parts = [poll.pollster, formatFieldwork(poll.fieldwork), n === null ? null : `n = ${n}`, documentOf(poll)];
    return [line("Poll", parts.map((part) => part ?? NOT_STATED).join(" · "))];
  }
  return [
    line("Pollster", poll.pollster),
    line("Sponsor", poll.sponsor),
    line("Fieldwork", formatFieldwork(poll.fieldwork)),
    line("n", n),
    line("Mode", poll.disclosure.mode?.join(" and ") ?? null),
    line("Document", documentOf(poll)),
    line("Licence", poll.document.licence),
  ];
}

function documentOf({ document }: Poll): string {
  return document.url === null ? document.title : `${document.title}, ${document.url}`;
}
