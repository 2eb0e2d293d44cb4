import { afterAll, describe, expect, it } from "vitest";
import { Workplace } from "./run-toplines";

const CSV =
  "poll_id,pollster,country,question_id,response,share,n\np,YouGov,GB,army,support,56,1005\np,YouGov,FR,army,support,40,998\n";

describe("a store, one command after the other", () => {
  const here = new Workplace();
  afterAll(() => here.remove());
  here.write("army.csv", CSV);
  const revisions = async (): Promise<number[]> => {
    const { stdout } = await here.toplines("revisions", "--json");
    return JSON.parse(stdout).revisions.map(({ revision }: { revision: number }) => revision);
  };

  it("a dry run says what would come and changes nothing", async () => {
    const { code, stdout } = await here.toplines("import", "army.csv", "--dry-run");
    expect(stdout).toBe("Dry run, nothing was changed. The import would bring:\n  new  /polls/p  2 figures\n");
    expect(code).toBe(0);
    expect((await here.toplines("revisions")).stdout).toBe("The store is empty.\n");
  });

  it("an import makes revision 1 and prints the address of the poll's page", async () => {
    const { code, stdout } = await here.toplines("import", "army.csv");
    expect([code, stdout]).toEqual([0, "Revision 1 is published.\n  new  /polls/p  2 figures\n"]);
  });

  it("the same again is nothing new", async () => {
    const { code, stdout } = await here.toplines("import", "army.csv");
    expect([code, stdout]).toEqual([0, expect.stringContaining("Nothing new")]);
  });

  it("other figures are refused with each difference and its cell, exit code 3", async () => {
    here.write("army.csv", CSV.replace(",56,", ",57,").replace("998", "999"));
    const { code, stderr } = await here.toplines("import", "army.csv");
    expect(stderr).toContain('army.csv F2  Poll p, "support" (army, GB): 56% → 57%.');
    expect(stderr).toContain('army.csv F3  Poll p, "support" (army, FR): base');
    expect([code, await revisions()]).toEqual([3, [1]]);
  });

  it("--yes replaces them in a new revision, and --reason tells readers why", async () => {
    const reason = "The pollster corrected its table.";
    const { code, stdout } = await here.toplines("import", "army.csv", "--yes", "--reason", reason, "--json");
    expect(JSON.parse(stdout)).toMatchObject({ revision: 2, polls: [{ slug: "p", change: "changed", results: 2 }] });
    expect(code).toBe(0);
    const listed = JSON.parse((await here.toplines("revisions", "--json")).stdout);
    expect(listed.revisions[0]).toMatchObject({ revision: 2, reason });
  });

  it("--yes answers no ask", async () => {
    here.write("shares.csv", "country,question_id,response,share\nGB,q,yes,0.56\nFR,q,yes,0.4\n");
    const { code, stderr } = await here.toplines("import", "shares.csv", "--yes");
    expect([code, stderr]).toEqual([3, expect.stringContaining("[ASK_PENDING]")]);
  });

  it("rollback makes the earlier figures current again, as a revision of its own", async () => {
    const { code, stdout } = await here.toplines("rollback", "1");
    expect([code, stdout]).toEqual([0, "The state of revision 1 is current again, as revision 3.\n"]);
    here.write("army.csv", CSV);
    expect((await here.toplines("import", "army.csv")).stdout).toContain("Nothing new");
  });

  it("a revision that never was is refused", async () => {
    const { code, stderr } = await here.toplines("rollback", "99");
    expect([code, stderr]).toEqual([1, expect.stringContaining("There is no revision 99.")]);
  });

  it("a store without samples has none to remove", async () => {
    const { code, stdout } = await here.toplines("samples", "remove");
    expect([code, stdout]).toEqual([0, "There are no samples in the store.\n"]);
  });
});
