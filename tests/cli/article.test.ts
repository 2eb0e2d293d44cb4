import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "./run-toplines";

const CSV = `poll_id,pollster,country,question_id,question,response,share,n
p,YouGov,GB,army,A common European army,support,56,2000
p,YouGov,GB,army,A common European army,oppose,27,2000
p,YouGov,FR,army,A common European army,support,40,1000
p,YouGov,FR,army,A common European army,oppose,41,1000
`;
const TEXT =
  "What people think of it.\n\nA YouGov poll found that 56% of Brits support a common European army, compared to 44% in France.\n";

let place: Workplace;

beforeAll(async () => {
  place = new Workplace();
  expect(await place.toplines("import", place.write("army.csv", CSV))).toMatchObject({ code: 0 });
});

afterAll(() => place.remove());

const verdictsOf = (stdout: string) =>
  JSON.parse(stdout).claims.map((claim: { country: string; verdict: { code: string; difference: number } }) => [
    claim.country,
    claim.verdict.code,
    claim.verdict.difference,
  ]);

describe("toplines article", () => {
  it("holds each claim of a text against the store and says where it stands", async () => {
    const { code, stdout } = await place.toplines("article", place.write("text.txt", TEXT), "--json");
    expect(code).toBe(0);
    expect(verdictsOf(stdout)).toEqual([
      ["GB", "exact", 0],
      ["FR", "differs", 4],
    ]);
    const [claim] = JSON.parse(stdout).claims;
    expect(TEXT.slice(claim.start, claim.end)).toBe("56%");
    expect(claim.verdict.against).toMatchObject({
      poll: "p",
      country: "GB",
      response: "support",
      source: "army.csv",
      row: "2",
      column: "G",
    });
  });

  it("says the same in words", async () => {
    const { stdout } = await place.toplines("article", place.write("text.txt", TEXT));
    expect(stdout).toContain("56% · United Kingdom · support · YouGov: exact (stored: 56%");
    expect(stdout).toContain("44% · France · support · YouGov: differs by 4 points (stored: 40%");
  });

  it("changes nothing without --save; with it the article stands under its title, once", async () => {
    const page = `<html><head><title>An army</title></head><body><p>${TEXT}</p></body></html>`;
    const file = place.write("page.html", page);
    expect(JSON.parse((await place.toplines("article", file, "--json")).stdout)).toMatchObject({ revision: null });
    expect(JSON.parse((await place.toplines("article", file, "--save", "--json")).stdout)).toMatchObject({
      revision: 2,
    });
    const again = await place.toplines("article", file, "--save");
    expect(again).toMatchObject({ code: 3 });
    expect(again.stderr).toContain("An article named an-army is stored already.");
  });

  it("reads the articles that a list names, and no file elsewhere", async () => {
    place.write("a.txt", TEXT);
    const list = place.write("list.csv", "headline,file\nOne,a.txt\nTwo,a.txt\n");
    const { articles } = JSON.parse((await place.toplines("article", list, "--json")).stdout);
    expect(articles.map(({ metadata }: { metadata: { title: string } }) => metadata.title)).toEqual(["One", "Two"]);
    const outside = await place.toplines("article", place.write("out.json", '{"file":"../a.txt"}'));
    expect(outside).toMatchObject({ code: 1 });
    expect(outside.stderr).toContain("ARTICLE_INVALID");
  });

  it("refuses a file without words", async () => {
    const { code, stderr } = await place.toplines(
      "article",
      place.write("empty.html", "<html><script>1</script></html>"),
    );
    expect(code).toBe(1);
    expect(stderr).toContain("ARTICLE_WITHOUT_TEXT");
  });
});
