import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Accounts } from "@/lib/adapters/accounts/accounts";
import { openAccounts } from "@/lib/adapters/accounts/open-accounts";
import { openDatabase } from "@/lib/adapters/store/open-database";
import { askHidden } from "@/lib/cli/read-password";
import { type CommandResult, runHere, Workplace } from "./run-toplines";

const ANN = "ann@example.org";
const PASSWORD = "correct horse battery";

describe("toplines editor", () => {
  const here = new Workplace();
  afterAll(() => here.remove());
  let added: CommandResult;
  beforeAll(async () => {
    added = await here.toplinesReading(`${PASSWORD}\n`, "editor", "add", ANN, "--password-stdin");
  });

  async function inAccounts<T>(work: (accounts: Accounts) => Promise<T>): Promise<T> {
    const dataDir = path.join(here.folder, "store");
    const database = await openDatabase({ dataDir });
    try {
      return await work(await openAccounts(database, { dataDir, publicUrl: null }));
    } finally {
      await database.close();
    }
  }
  const signIn = (password: string) =>
    inAccounts((accounts) => accounts.signIn({ email: ANN, password, address: null }));

  it("add makes the first an admin, whose password is that of standard input and is shown nowhere", async () => {
    expect(added).toEqual({ code: 0, stdout: `${ANN} is an admin.\n`, stderr: "" });
    expect(await signIn(PASSWORD)).toMatchObject({ kind: "signed-in" });
  });

  it("add --generate prints a password that works, once", async () => {
    const { code, stdout } = await here.toplines("editor", "add", "bob@example.org", "--generate", "--json");
    const answer = JSON.parse(stdout);
    expect([code, answer.editor.role]).toEqual([0, "editor"]);
    const attempt = { email: "bob@example.org", password: answer.password, address: null };
    expect(await inAccounts((accounts) => accounts.signIn(attempt))).toMatchObject({ kind: "signed-in" });
  });

  it("add refuses a second of the same e-mail with exit code 1", async () => {
    const { code, stderr } = await here.toplines("editor", "add", ANN, "--generate");
    expect([code, stderr]).toEqual([1, expect.stringMatching(/already\..*\[EDITOR_EXISTS\]/)]);
  });

  it("add without a terminal wants to be told where the password is", async () => {
    const { code, stderr } = await here.toplines("editor", "add", "cy@example.org");
    expect([code, stderr]).toEqual([2, expect.stringContaining("--password-stdin or --generate")]);
  });

  it("reset gives a new password and unlock lets in again", async () => {
    await here.toplinesReading("a brand new password", "editor", "reset", ANN, "--password-stdin");
    expect(await signIn(PASSWORD)).toMatchObject({ kind: "refused" });
    for (let nth = 1; nth < 10; nth++) await signIn(PASSWORD);
    expect((await here.toplines("editor", "list")).stdout).toMatch(/^ann@example\.org +admin +since .* locked until /);
    expect((await here.toplines("editor", "unlock", ANN)).stdout).toBe(`${ANN} may sign in again.\n`);
    expect(await signIn("a brand new password")).toMatchObject({ kind: "signed-in" });
  });

  it("remove takes out, and what is not there is refused", async () => {
    expect(await here.toplines("editor", "remove", ANN)).toMatchObject({ code: 0 });
    const { code, stdout } = await here.toplines("editor", "remove", ANN, "--json");
    expect([code, JSON.parse(stdout).problems[0].code]).toEqual([1, "EDITOR_UNKNOWN"]);
  });
});

describe("toplines token", () => {
  const here = new Workplace();
  afterAll(() => here.remove());

  it("create prints the token once; list does not; revoke takes it away", async () => {
    const created = await here.toplines("token", "create", "nightly", "--scope", "import");
    expect(created.stdout).toMatch(/^The token nightly \(import\), shown this once:\ntl_[\w-]{43}\n$/);
    const listed = await here.toplines("token", "list", "--json");
    expect(JSON.parse(listed.stdout)).toMatchObject({ tokens: [{ name: "nightly", scope: "import" }] });
    expect(listed.stdout).not.toContain("tl_");
    expect((await here.toplines("token", "revoke", "nightly")).stdout).toBe("The token nightly is revoked.\n");
    expect((await here.toplines("token", "list")).stdout).toBe("There is no token.\n");
  });

  it("create without a scope, or with one there is not, is wrong usage", async () => {
    expect((await runHere("token", "create", "nightly")).code).toBe(2);
    expect((await runHere("token", "create", "nightly", "--scope", "all")).code).toBe(2);
  });
});

it("a password that is typed is not shown", async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = "";
  output.on("data", (chunk) => {
    shown += chunk;
  });
  const asked = askHidden("New password: ", input, output);
  input.write(`${PASSWORD}\r`);
  expect(await asked).toBe(PASSWORD);
  expect(shown).toBe("New password: \n");
});
