import { describe, expect, it } from "vitest";
import { codesOf, mapping, problemsOf, readCsv } from "./read-csv";

const QUESTION = { QUESTION_TOPIC: "Vote", COUNTRY: "DE" };
const read = (text: string, answers: Record<string, string> = QUESTION) =>
  readCsv(text, { mapping: mapping({ answers }) });
const asksOf = (text: string, answers?: Record<string, string>) =>
  read(text, answers).inspection.asks.map(({ code }) => code);

describe("a list of polls", () => {
  it.each([
    ["en", "Pollster;Start date;End date;Sample size;A;B"],
    ["fr", "Institut;Début enquête;Fin enquête;Échantillon;A;B"],
    ["de", "Institut;Befragungsbeginn;Befragungsende;Befragte;A;B"],
    ["it", "Istituto;Data inizio;Data fine;Campione;A;B"],
    ["es", "Encuestadora;Fecha de inicio;Fecha de fin;Muestra;A;B"],
    ["pl", "Pracownia;Data rozpoczęcia;Data zakończenia;Próba;A;B"],
    ["sv", "Institut;Startdatum;Slutdatum;Antal intervjuer;A;B"],
    ["nb", "Institutt;Startdato;Sluttdato;Utvalg;A;B"],
    ["da", "Analyseinstitut;Startdato;Slutdato;Stikprøve;A;B"],
    ["fi", "Tutkimuslaitos;Alkupäivä;Loppupäivä;Otos;A;B"],
  ])("has columns called in %s", (_, header) => {
    const reading = read(`${header}\nForsa;3.4.2026;5.4.2026;1001;60,5;39,5\n`);
    expect(reading.inspection.shape).toBe("poll-list");
    expect(reading.records[0]).toMatchObject({
      pollster: "Forsa",
      fieldworkStart: "2026-04-03",
      fieldworkEnd: "2026-04-05",
      n: 1001,
      share: "60.5",
    });
  });

  it("one mapping answers the next file of its kind without a question", () => {
    const may = "pollster,start,end,A,B\nForsa,3/4/2026,5/4/2026,60,40\n";
    const june = "pollster,start,end,A,B\nForsa,3/6/2026,5/6/2026,61,39\nINSA,1/6/2026,2/6/2026,59,41\n";
    expect(asksOf(may, {})).toEqual(["COUNTRY", "QUESTION_TOPIC", "DATE_ORDER"]);
    const answers = { ...QUESTION, DATE_ORDER: "dmy" };
    expect([asksOf(may, answers), asksOf(june, answers)]).toEqual([[], []]);
    expect(read(june, answers).records[0]?.fieldworkStart).toBe("2026-06-03");
  });

  it("may belong to no country, when a person says so", () => {
    const reading = read("pollster,end,A,B\nForsa,2026-04-05,60,40\n", { ...QUESTION, COUNTRY: "none" });
    expect(reading.records[0]?.country).toBeNull();
  });

  it("asks for the year of dates that state none", () => {
    const text = "pollster,fieldwork,A,B\nForsa,6-8 Dec,60,40\n";
    expect(asksOf(text)).toEqual(["YEAR"]);
    expect(read(text, { ...QUESTION, YEAR: "2021" }).records[0]?.fieldworkEnd).toBe("2021-12-08");
  });

  it("No is an answer, never a row number", () => {
    const reading = read("pollster,end,Yes,No\nForsa,2026-04-05,1,1\nINSA,2026-04-06,2,2\n");
    expect(reading.records.map(({ response }) => response)).toEqual(["Yes", "No", "Yes", "No"]);
  });

  it("leads, turnout, bounds and counts are no answers", () => {
    const reading = read("pollster,end,A,B,lead,turnout,lower bound,calls\nForsa,2026-04-05,60,40,20,71,57,9000\n");
    expect(reading.records.map(({ response }) => response)).toEqual(["A", "B"]);
    expect(reading.records[0]?.extra).toEqual({ turnout: "71", "lower bound": "57", calls: "9000" });
  });

  it("a name in two words is no subgroup", () => {
    const reading = read("pollster,end,Le Pen,Pen,Macron\nIfop,2026-04-05,30,30,40\n");
    expect(reading.records.map(({ response, subgroup }) => [response, subgroup])).toEqual([
      ["Le Pen", null],
      ["Pen", null],
      ["Macron", null],
    ]);
  });

  it("columns that are together more than everybody are a question", () => {
    const text = "pollster,end,A,B,Likes dogs\nForsa,2026-04-05,60,40,80\n";
    expect(asksOf(text)).toEqual(["ANSWER_COLUMNS"]);
    expect(read(text, { ...QUESTION, ANSWER_COLUMNS: "A; B" }).records).toHaveLength(2);
    expect(read(text, { ...QUESTION, ANSWER_COLUMNS: "all" }).records).toHaveLength(3);
  });

  it("a number in brackets is seats where it adds up to one parliament, else a question", () => {
    const seats = "pollster;end;A;B\nForsa;2026-04-05;60,5 (60);39,5 (40)\nINSA;2026-04-06;55,0 (55);45,0 (45)\n";
    expect(read(seats).records.map(({ share, unit }) => `${share} ${unit}`)).toContain("55 seats");
    const open = seats.replace("(60)", "(713)");
    expect(asksOf(open)).toEqual(["IN_BRACKETS"]);
    expect(read(open, { ...QUESTION, IN_BRACKETS: "ignore" }).records).toHaveLength(4);
  });

  it("results, averages and remarks are no polls, and said so", () => {
    const text =
      "pollster,end,n,A,B\nForsa,2026-04-05,1000,60,40\nAverage,2026-04-05,,58,42\nBundestagswahl 2025,2025-02-23,,50,50\nDebate held,2026-04-01,,,\n";
    const reading = read(text);
    expect(reading.records.map(({ kind }) => kind)).toEqual(["poll", "poll", "average", "average", "result", "result"]);
    expect(codesOf(reading)).toEqual(["ROW_NOT_A_POLL", "ROW_NOT_A_POLL", "ROW_NOT_A_POLL"]);
    expect(reading.inspection.counts.skippedRows).toBe(1);
  });

  it("a pollster called Election Data with a base is a pollster", () => {
    expect(read("pollster,end,n,A,B\nElection,2026-04-05,900,60,40\n").records[0]).toMatchObject({
      kind: "poll",
      pollster: "Election",
    });
  });

  it.each([
    ["skip", ["60", "40"]],
    ["replace", ["62", "38"]],
    ["add", ["60", "40", "62", "38"]],
  ])("the same poll with other figures is a question; %s gives %j", (answer, shares) => {
    const text = "pollster,end,A,B\nForsa,2026-04-05,60,40\nForsa,2026-04-05,62,38\n";
    expect(asksOf(text)).toEqual(["SAME_POLL"]);
    const reading = read(text, { ...QUESTION, SAME_POLL: answer });
    expect(reading.records.map(({ share }) => share)).toEqual(shares);
    expect(reading.inspection.problems[0]?.message).toContain("A 60 → 62, B 40 → 38");
  });

  it("one pollster under two spellings is one", () => {
    const reading = read(
      "pollster,end,A\nHarris-Interactive,2026-04-05,60\nHarris interactive,2026-04-06,60\nAcme Polls,2026-04-05,50\n",
    );
    expect([...new Set(reading.records.map(({ pollster }) => pollster))]).toEqual(["Harris Interactive", "Acme Polls"]);
  });

  it("bases no poll has are flagged and kept", () => {
    const reading = read("pollster,end,n,A,B\nForsa,2026-04-05,7,60,40\nINSA,2026-04-05,12000000,60,40\n");
    expect(problemsOf(reading)).toEqual(["N_IMPLAUSIBLE row 2", "N_IMPLAUSIBLE row 3"]);
    expect(reading.records[0]?.n).toBe(7);
  });

  it("parties that add up without the undecided are no wrong sum", () => {
    expect(codesOf(read("pollster,end,A,B,Unsure\nForsa,2026-04-05,60,40,12\n"))).toEqual([]);
    expect(codesOf(read("pollster,end,A,B,Unsure\nForsa,2026-04-05,62,41,12\n"))).toEqual(["SHARES_NOT_100"]);
  });
});

describe("a long file", () => {
  it("takes the party column for the answers where nothing else is", () => {
    const reading = read("pollster,date,parti,percent\nNovus,2026-04-05,S,60\nNovus,2026-04-05,M,40\n");
    expect(reading.inspection.shape).toBe("long");
    expect(reading.records.map(({ response }) => response)).toEqual(["S", "M"]);
  });

  it("asks for its country instead of refusing", () => {
    expect(asksOf("pollster,date,answer,percent\nNovus,2026-04-05,S,60\n", {})).toEqual(["COUNTRY", "QUESTION_TOPIC"]);
  });
});
