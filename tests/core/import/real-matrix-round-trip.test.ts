import { describe, expect, it } from "vitest";
import { readPollFiles } from "@/lib/core/import/join/read-poll-files";
import { tidyCsv } from "@/lib/core/import/tidy-csv";
import type { TidyRecord } from "@/lib/core/model/tidy-record";
import { mapping, readCsv, TODAY } from "./read-csv";
import { realFile } from "./real-file";

const GROUPS = mapping({ answers: { COUNTRY: "US", GROUP_COLUMNS: "age3" } });
const NO_GROUPS = mapping({ answers: { COUNTRY: "US", GROUP_COLUMNS: "none" } });

const withoutRow = ({ fileRow: _, ...record }: TidyRecord) => record;

describe("figures of files that are no list", () => {
  it.for([
    [["538_masculinity_crosstab.csv"], NO_GROUPS],
    [["538_masculinity_raw_responses.csv"], GROUPS],
    [["538_starwars.csv"], NO_GROUPS],
    [["mieuxvoter_cluster17_202508_all.csv", "mieuxvoter_poll_types.csv"], NO_GROUPS],
    [["ubicenter_responses.csv", "ubicenter_polls.csv", "ubicenter_questions.csv"], NO_GROUPS],
  ] as const)("of %j come back unchanged from tidy CSV", ([names, answers], context) => {
    const files = names.map((name) => realFile(name, context));
    const { readings } = readPollFiles(files, { today: TODAY, mapping: answers });
    const records = readings.flatMap((reading) => reading.records);
    expect(records.length).toBeGreaterThan(100);
    const again = readCsv(tidyCsv(records));
    expect(again.inspection.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(again.records.map(withoutRow)).toEqual(records.map(withoutRow));
  });
});

/** Crosstab blocks and the columns of respondents they were made from. */
const SAME_QUESTIONS = [
  ["In general, how masculine", "q0001"],
  ["How important is it to you that others see you", "q0002"],
  ["Where have you gotten your ideas", "q0004"],
  ["Do you think that society puts pressure", "q0005"],
  ["Which of the following do you worry about", "q0008"],
  ["How often do you try to be the one who pays", "q0018"],
  ["When you want to be physically intimate", "q0020"],
  ["Have you changed your behavior in romantic", "q0022"],
] as const;

describe("a crosstab and the respondents it was made from", () => {
  it("agree on every share that both show, rounded to whole percents", (context) => {
    const [published, computed] = ["538_masculinity_crosstab.csv", "538_masculinity_raw_responses.csv"].map((name) =>
      readPollFiles([realFile(name, context)], { today: TODAY, mapping: GROUPS }).readings.flatMap(
        (reading) => reading.records,
      ),
    );
    const pairs = SAME_QUESTIONS.flatMap(([words, code]) =>
      (computed ?? [])
        .filter(({ question, status }) => question === code && status === "value")
        .flatMap((record) => {
          const group = record.subgroup?.replace("age3", "Age") ?? null;
          const cell = published?.find(
            ({ question, response, subgroup }) =>
              question?.startsWith(words) && response === record.response && subgroup === group,
          );
          return cell?.status === "value" ? [[Number(record.share), Number(cell.share)] as const] : [];
        }),
    );
    expect(pairs.length).toBeGreaterThan(100);
    for (const [share, shown] of pairs) expect(Math.abs(share - shown)).toBeLessThanOrEqual(0.5);
  });
});
