import type { TidyRecord } from "@/lib/core/model/tidy-record";

/** A figure a right reading shows: the checks of the README beside the files. */
export interface ExpectedFigure {
  readonly where: Partial<TidyRecord>;
  readonly extra?: Readonly<Record<string, string>>;
  readonly share: string;
  /** Computed with weights: compared to this many decimals. */
  readonly decimals?: number;
}

/** Files that are read in one call, a person's answers, and what must come out. */
export interface ImportCase {
  readonly number: string;
  readonly files: readonly string[];
  readonly shapes: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  readonly figures: readonly ExpectedFigure[];
}

const abc = { pollster: "ABC News/Washington Post", fieldworkStart: "2019-06-28", fieldworkEnd: "2019-07-01" } as const;
const impeachment = { COUNTRY: "US", QUESTION_TOPIC: "Impeachment of Donald Trump" };

export const IMPORT_CASES: readonly ImportCase[] = [
  {
    number: "1",
    files: ["538_impeachment_polls.csv"],
    shapes: ["poll-list"],
    answers: { ...impeachment, SAME_POLL: "add" },
    figures: [
      { where: { ...abc, subgroup: null, n: 1008, response: "Yes" }, share: "37" },
      { where: { ...abc, subgroup: null, n: 1008, response: "No" }, share: "59" },
      { where: { ...abc, subgroup: null, n: 1008, response: "Unsure" }, share: "4" },
      { where: { ...abc, subgroup: "Rep", response: "Yes" }, share: "7" },
      { where: { ...abc, subgroup: "Dem", response: "Yes" }, share: "61" },
      { where: { ...abc, subgroup: "Ind", response: "Yes" }, share: "37" },
    ],
  },
  {
    number: "2",
    files: ["538_impeachment_topline.csv"],
    shapes: ["series"],
    answers: impeachment,
    figures: [
      { where: { fieldworkEnd: "2020-02-12", subgroup: "all", scenario: "all", response: "yes" }, share: "49.376252" },
      { where: { fieldworkEnd: "2020-02-12", subgroup: "all", scenario: "all", response: "no" }, share: "45.621788" },
    ],
  },
  {
    number: "3",
    files: ["538_masculinity_crosstab.csv"],
    shapes: ["crosstab"],
    answers: { COUNTRY: "US" },
    // The README gives 42 for "65 and up"; in the file 42% is the cell of "35 - 64" (E4), and "65 and up" (F4) is 37%.
    figures: [
      { where: { sourceRow: "4", sourceColumn: "C" }, share: "37" },
      { where: { sourceRow: "4", sourceColumn: "D" }, share: "29" },
      { where: { sourceRow: "4", sourceColumn: "E" }, share: "42" },
      { where: { sourceRow: "4", sourceColumn: "F" }, share: "37" },
    ],
  },
  {
    number: "4",
    files: ["538_masculinity_raw_responses.csv"],
    shapes: ["microdata"],
    answers: { COUNTRY: "US", GROUP_COLUMNS: "age3" },
    figures: [
      { where: { response: "Very masculine", subgroup: null }, share: "37.19", decimals: 2 },
      { where: { response: "Very masculine", subgroup: "age3: 18 - 34" }, share: "29.24", decimals: 2 },
    ],
  },
  {
    number: "5",
    files: ["538_trumpworld_pres.csv"],
    shapes: ["wide-by-country"],
    answers: { QUESTION_TOPIC: "Trust the U.S. president when it comes to world affairs" },
    figures: [{ where: { country: "DE", fieldworkEnd: "2017" }, share: "11" }],
  },
  {
    number: "6",
    files: ["538_starwars.csv"],
    shapes: ["microdata"],
    answers: { COUNTRY: "US", GROUP_COLUMNS: "Gender" },
    figures: [
      { where: { subgroup: null, n: 1186, response: "Yes" }, extra: { count: "936" }, share: "78.920742" },
      { where: { subgroup: null, n: 1186, response: "No" }, extra: { count: "250" }, share: "21.079258" },
    ],
  },
  {
    number: "7",
    files: ["538_mueller_approval_polls.csv"],
    shapes: ["poll-list"],
    answers: { COUNTRY: "US" },
    figures: [
      { where: { fileRow: 2, n: 1500, response: "Approve", subgroup: null }, share: "37" },
      { where: { fileRow: 2, n: 1500, response: "Disapprove", subgroup: null }, share: "30" },
    ],
  },
  {
    number: "8",
    files: ["swedishpolls_polls.csv"],
    shapes: ["poll-list"],
    answers: { COUNTRY: "SE", QUESTION_TOPIC: "Party choice" },
    figures: [
      {
        where: { pollster: "Novus", fieldworkStart: "2026-08-03", fieldworkEnd: "2026-08-16", n: 5617, response: "S" },
        share: "30.1",
      },
      {
        where: { pollster: "Novus", fieldworkStart: "2026-08-03", fieldworkEnd: "2026-08-16", n: 5617, response: "M" },
        share: "18.3",
      },
    ],
  },
  {
    number: "9",
    files: ["nsppolls_presidentielle.csv"],
    shapes: ["long"],
    answers: { COUNTRY: "FR", QUESTION_TOPIC: "Présidentielle 2022" },
    figures: [{ where: { fileRow: 2, response: "Marine Le Pen", scenario: "Premier tour" }, share: "16.0" }],
  },
  {
    number: "10",
    files: ["economist_us2016_all_polls.csv"],
    shapes: ["poll-list"],
    answers: { QUESTION_TOPIC: "Vote for president" },
    figures: [
      { where: { fileRow: 2, pollster: "Insights West", n: 940, response: "trump" }, share: "41" },
      { where: { fileRow: 2, pollster: "Insights West", n: 940, response: "clinton" }, share: "45" },
    ],
  },
  {
    number: "11",
    files: ["economist_us2008_all_polls.csv"],
    shapes: ["poll-list"],
    answers: { QUESTION_TOPIC: "Vote for president", SAME_POLL: "add" },
    figures: [
      {
        where: {
          region: "US-AK",
          pollster: "SurveyUSA",
          fieldworkStart: "2008-03-03",
          fieldworkEnd: "2008-03-06",
          n: 600,
          response: "obama",
        },
        share: "43",
      },
      {
        where: {
          region: "US-AK",
          pollster: "SurveyUSA",
          fieldworkStart: "2008-03-03",
          fieldworkEnd: "2008-03-06",
          n: 600,
          response: "mccain",
        },
        share: "48",
      },
    ],
  },
  {
    number: "12",
    files: ["economist_france2022_round_one.csv"],
    shapes: ["poll-list"],
    answers: { COUNTRY: "France", QUESTION_TOPIC: "Présidentielle 2022" },
    figures: [
      {
        where: {
          pollster: "Ipsos",
          fieldworkStart: "2021-12-06",
          fieldworkEnd: "2021-12-08",
          n: 1500,
          response: "Macron",
        },
        share: "25",
      },
      {
        where: {
          pollster: "Ipsos",
          fieldworkStart: "2021-12-06",
          fieldworkEnd: "2021-12-08",
          n: 1500,
          response: "Zemmour",
        },
        share: "14",
      },
    ],
  },
  {
    number: "13",
    files: ["norway_valg2025_polls.csv"],
    shapes: ["poll-list"],
    answers: { COUNTRY: "NO", QUESTION_TOPIC: "Stortingsvalg 2025" },
    figures: [
      {
        where: { pollster: "Verian", client: "TV2", fieldworkEnd: "2025-09-03", response: "Frp", unit: "percent" },
        share: "21.6",
      },
      {
        where: { pollster: "Verian", client: "TV2", fieldworkEnd: "2025-09-03", response: "Ap", unit: "percent" },
        share: "27.4",
      },
      {
        where: { pollster: "Verian", client: "TV2", fieldworkEnd: "2025-09-03", response: "Ap", unit: "seats" },
        share: "51",
      },
    ],
  },
  {
    number: "14",
    files: ["bavaria2023_polls.csv"],
    shapes: ["poll-list"],
    answers: { COUNTRY: "DE", QUESTION_TOPIC: "Landtagswahl Bayern 2023" },
    figures: [
      { where: { kind: "result", n: null, response: "csu" }, share: "37" },
      { where: { kind: "result", n: null, response: "afd" }, share: "14.6" },
    ],
  },
  {
    number: "15 + 15b",
    files: ["mieuxvoter_cluster17_202508_all.csv", "mieuxvoter_poll_types.csv"],
    shapes: ["battery", "code-book"],
    answers: { COUNTRY: "FR" },
    figures: [
      { where: { sourceRow: "2", response: "Vous la soutenez" }, extra: { item: "Jordan Bardella" }, share: "18" },
      { where: { sourceRow: "2", response: "Vous l'appréciez" }, extra: { item: "Jordan Bardella" }, share: "17" },
      {
        where: { sourceRow: "2", response: "Vous ne l'appréciez pas" },
        extra: { item: "Jordan Bardella" },
        share: "50",
      },
      {
        where: { sourceRow: "2", response: "Vous n'avez pas d'avis sur elle/Vous ne la connaissez pas" },
        extra: { item: "Jordan Bardella" },
        share: "15",
      },
    ],
  },
  {
    number: "16 + 16b + 16c",
    files: ["ubicenter_responses.csv", "ubicenter_polls.csv", "ubicenter_questions.csv"],
    shapes: ["long", "poll-table", "question-table"],
    answers: {},
    figures: [
      {
        where: { response: "Support", subgroup: null },
        extra: { poll_id: "1", question_id: "12" },
        share: "11",
        decimals: 0,
      },
      {
        where: { response: "Oppose", subgroup: null },
        extra: { poll_id: "1", question_id: "12" },
        share: "82",
        decimals: 0,
      },
    ],
  },
];
