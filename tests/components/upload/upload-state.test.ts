import { describe, expect, it } from "vitest";
import type { Seen } from "@/components/upload/reader/protocol";
import { reasonMissing } from "@/components/upload/state/draft-changes";
import { gathered, pastedFile } from "@/components/upload/state/gather-files";
import { NOTHING_SAID } from "@/components/upload/state/mapping-changes";
import { openItems, openWords, seenTitle } from "@/components/upload/state/open-items";
import {
  isUnsaved,
  nextState,
  START,
  stepOf,
  type UploadEvent,
  type UploadState,
} from "@/components/upload/state/upload-state";
import { announcement, pageTitle } from "@/components/upload/words/page-words";
import type { Ask, Inspection } from "@/lib/core/import/reading";
import type { ImportAnswer } from "@/lib/http/import-answer";

const file = new File(["x"], "a.csv");

function inspection(asks: readonly Ask[] = [], errors = 0): Inspection {
  const problem = { row: 1, line: 1, column: 1, cell: "A1", value: null, message: "m", hint: "h" } as const;
  return {
    file: {
      name: "a.csv",
      bytes: 1,
      sha256: "",
      encoding: "utf-8",
      bom: false,
      lineEnding: "lf",
      delimiter: ",",
      decimal: null,
      preambleLines: 0,
      headerLines: 1,
    },
    shape: "long",
    columns: [],
    counts: { dataRows: 1, polls: 1, questions: 1, countries: 1, results: 3, skippedRows: 0 },
    asks,
    problems: Array.from({ length: errors }, () => ({ ...problem, severity: "error", code: "DATE_UNREADABLE" })),
  };
}

function seenOf(...inspections: readonly Inspection[]): Seen {
  return {
    files: inspections.map((one) => ({ inspection: one, firstValues: [], grid: null })),
    join: null,
    preview: { charts: [], polls: 1, problems: [] },
    mapping: NOTHING_SAID,
    mappingFiles: [],
    milliseconds: 1,
  };
}

const ask: Ask = { code: "COUNTRY", message: "Which?", options: [] };
const seen = seenOf(inspection());
const draft = {
  id: "i",
  status: "draft",
  revision: null,
  polls: [],
  pollCount: 0,
  articles: [],
  differences: [],
  differenceCount: 0,
};
const answer: ImportAnswer = { ...draft, status: "draft", ...inspection() };

function stateAfter(...events: readonly UploadEvent[]): UploadState {
  return events.reduce(nextState, START);
}

describe("the page goes", () => {
  const toSeen: readonly UploadEvent[] = [
    { type: "chosen", files: [file] },
    { type: "seen", seen },
  ];
  const toDraft: readonly UploadEvent[] = [
    ...toSeen,
    { type: "transfer", transfer: { part: "sending", progress: null } },
    { type: "drafted", draft: answer },
  ];

  it("from choosing over reading, what we see and the preview to published", () => {
    const states = [[], toSeen.slice(0, 1), toSeen, toDraft, [...toDraft, { type: "publishing" }] as const];
    expect(states.map((events) => stateAfter(...events).phase.at)).toEqual([
      "choose",
      "reading",
      "seen",
      "draft",
      "publishing",
    ]);
    const published = stateAfter(...toDraft, { type: "publishing" }, { type: "published", revision: 7 });
    expect(pageTitle(published)).toBe("a.csv: published as revision 7");
    expect(stepOf(published.phase)).toBe(3);
  });

  it("back from the preview to what was seen, with what was said", () => {
    const said = { ...NOTHING_SAID, answers: { COUNTRY: "DE" } };
    const state = stateAfter(
      ...toSeen,
      { type: "said", mapping: said },
      { type: "seen", seen: { ...seen, mapping: said } },
    );
    const back = nextState(nextState(state, { type: "transfer", transfer: { part: "sending", progress: null } }), {
      type: "back",
    });
    expect(back).toMatchObject({ phase: { at: "seen" }, mapping: said, files: [file] });
  });

  it("to the start when it is cancelled, from everywhere", () => {
    for (const events of [toSeen.slice(0, 1), toSeen, toDraft])
      expect(stateAfter(...events, { type: "cancelled" })).toBe(START);
  });

  it("nowhere for an event that comes too late", () => {
    const start = stateAfter({ type: "seen", seen });
    expect(start.phase.at).toBe("choose");
    const state = stateAfter(...toSeen);
    expect(nextState(state, { type: "published", revision: 1 }).phase).toBe(state.phase);
    expect(nextState(state, { type: "drafted", draft: answer }).phase).toBe(state.phase);
  });

  it("to nothing new where the server has it all", () => {
    const state = stateAfter(...toDraft.slice(0, 3), { type: "drafted", draft: { ...answer, status: "unchanged" } });
    expect(pageTitle(state)).toBe("a.csv: nothing new");
  });

  it("nowhere when publishing fails, and says why", () => {
    const state = stateAfter(...toDraft, { type: "publishing" }, { type: "not published", trouble: "Outdated." });
    expect(state.phase).toMatchObject({ at: "draft", trouble: "Outdated." });
  });

  it("without a saved mapping among its files once that was read", () => {
    const map = new File(["{}"], "m.map.json");
    const state = stateAfter(
      { type: "chosen", files: [file, map] },
      { type: "seen", seen: { ...seen, mappingFiles: [map.name] } },
    );
    expect(state.files).toEqual([file]);
  });
});

it("leaving loses something only while work is nowhere else", () => {
  const lost = (...events: readonly UploadEvent[]) => isUnsaved(stateAfter(...events).phase);
  expect(lost()).toBe(false);
  expect(lost({ type: "chosen", files: [file] })).toBe(true);
  expect(lost({ type: "chosen", files: [file] }, { type: "seen", seen })).toBe(true);
});

it("the title says what is left to do, counting once what two files ask alike", () => {
  expect(seenTitle(seenOf(inspection([ask], 1)))).toBe("a.csv: 1 question, 1 error to settle");
  expect(seenTitle(seenOf(inspection([ask]), inspection([ask], 2)))).toBe("2 files: 1 question, 2 errors to settle");
  expect(seenTitle(seen)).toBe("a.csv: ready for the preview");
  expect(openWords(openItems(seen))).toBeNull();
  const more = { ...inspection([], 2), problems: [...inspection([], 2).problems] };
  const [first] = more.problems;
  if (first) more.problems.push({ ...first, severity: "note", code: "MORE_PROBLEMS" });
  expect(seenTitle(seenOf(more))).toBe("a.csv: 2 errors or more to settle");
});

it("progress is read out by quarters", () => {
  const reading = (read: number) =>
    announcement(
      stateAfter(
        { type: "chosen", files: [file] },
        { type: "read", progress: { name: "a", read, size: 100, figures: 0 } },
      ),
    );
  expect([0, 24, 30, 74, 100].map(reading)).toEqual(["0% read.", "0% read.", "25% read.", "50% read.", "100% read."]);
});

it("a mended file takes the place of the one of the same name, others come beside it", () => {
  const mended = new File(["y"], "a.csv");
  const other = new File(["z"], "b.csv");
  expect(gathered([file], [mended, other])).toEqual([mended, other]);
  expect(gathered([], [file, mended])).toEqual([mended]);
});

it("cells copied from a spreadsheet are a table with tabs", () => {
  expect(pastedFile("a\tb\n1\t2").name).toBe("pasted-cells.tsv");
  expect(pastedFile("a,b\n1,2").name).toBe("pasted-text.csv");
});

it("replacing what is public needs a reason, adding to it none", () => {
  expect(reasonMissing({ differenceCount: 0 }, "")).toBeNull();
  expect(reasonMissing({ differenceCount: 1 }, "  ")).toMatch(/^Say in one sentence/);
  expect(reasonMissing({ differenceCount: 1 }, "Corrected by the pollster.")).toBeNull();
});
