import { afterAll, describe, expect, it } from "vitest";
import { runHere, Workplace } from "./run-toplines";

const here = new Workplace();
afterAll(() => here.remove());

const items = here.write("items.csv", "candidate,score_1,score_2,kind_id\nAnn,60,40,k1\nBob,30,70,k1\n");
const book = here.write("book.csv", "id,institut,mention1,mention2,question\nk1,Ifop,good,bad,What of them?\n");

const map = here.write("map.json", '{"answers": {"COUNTRY": "FR"}}');

describe("files that belong together", () => {
  it("inspect --json shows each file and how they join", async () => {
    const { code, stdout } = await runHere("inspect", items, book, "--json", "--map", map);
    const { files, join } = JSON.parse(stdout);
    expect(files.map(({ shape }: { shape: string }) => shape)).toEqual(["battery", "code-book"]);
    expect(join.links).toMatchObject([{ file: "items.csv", column: "kind_id", toFile: "book.csv", matched: 1 }]);
    expect(code).toBe(0);
  });

  it("inspect says it in lines, and ends with 3 when one is missing", async () => {
    expect((await runHere("inspect", items, book, "--map", map)).stdout).toContain(
      "items.csv, kind_id = book.csv, id: 1 key found",
    );
    expect((await runHere("inspect", items)).code).toBe(3);
  });

  it("convert writes the joined figures, and refuses half of them", async () => {
    const { code, stdout, stderr } = await runHere("convert", items, book, "--to", "json", "--map", map);
    const records = JSON.parse(stdout);
    expect(stderr).toContain("1 key found");
    expect([code, records.length, records[0].response, records[0].pollster]).toEqual([0, 4, "good", "Ifop"]);
    const half = await runHere("convert", items, "--to", "json");
    expect([half.code, half.stdout]).toEqual([3, ""]);
  });

  it("import stores them as one poll with a question an item", async () => {
    const { code, stdout } = await here.toplines("import", "items.csv", "book.csv", "--json", "--map", map);
    expect(code).toBe(0);
    const { polls, join } = JSON.parse(stdout);
    expect(polls).toMatchObject([{ slug: "items", results: 4, change: "new" }]);
    expect(join.counts).toMatchObject({ polls: 1, questions: 2, results: 4 });
  });
});
