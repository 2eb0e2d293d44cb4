import { execFile } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { ImportAnswer, ProblemAnswer } from "@/lib/http/import-answer";
import { contentOfStore, type EditorServer, leftovers, startEditorServer } from "../support/editor-server";
import { mostMemoryDuring } from "../support/process-memory";

/** What the server may hold whatever is sent to it, in MB. */
const MOST_MEMORY = 512;
const HEAD = "poll_id,pollster,country,question,response,share,n\n";

let server: EditorServer;
beforeAll(async () => {
  server = await startEditorServer({ settings: { MAX_UPLOAD_BYTES: "200000000" } });
});
afterAll(() => server?.stop());
afterEach(async () => {
  // Whatever came in: the server answers, and nothing lies about.
  expect((await fetch(`${server.origin}/polls`)).status).toBe(200);
  await expect.poll(folders, { timeout: 10_000 }).toEqual([]);
});

/** Of imports under way. */
function folders(): readonly string[] {
  return leftovers(server.dataDir).filter((name) => name.startsWith("imports/"));
}

function post(body: BodyInit, query = "", request: RequestInit = {}): Promise<Response> {
  const headers = { "content-type": "text/csv", ...request.headers };
  return server.ask(`/api/v1/imports${query}`, { ...request, method: "POST", headers, body });
}

function streamed(pieces: readonly Uint8Array[], query = ""): Promise<Response> {
  const left = [...pieces];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
  });
  return post(body, query, { duplex: "half" } as RequestInit);
}

function form(parts: Readonly<Record<string, string | readonly [string, BlobPart]>>, query = ""): Promise<Response> {
  const data = new FormData();
  for (const [name, part] of Object.entries(parts))
    if (typeof part === "string") data.append(name, part);
    else data.append(name, new Blob([part[1]]), part[0]);
  return server.ask(`/api/v1/imports${query}`, { method: "POST", body: data });
}

/** A request written by hand, and all that came back until the connection closed or nothing more came. */
async function raw(head: readonly string[], body: Iterable<string | Uint8Array>, endsAfter = 60_000): Promise<string> {
  const socket = connect(Number(new URL(server.origin).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let answer = "";
  socket.on("data", (piece) => (answer += piece)).on("error", () => {});
  const closed = once(socket, "close").catch(() => {});
  socket.write(`${[...head, "host: x", `authorization: Bearer ${server.token}`].join("\r\n")}\r\n\r\n`);
  for (const piece of body) {
    if (socket.destroyed) break;
    if (!socket.write(piece)) await Promise.race([once(socket, "drain"), closed]);
  }
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, endsAfter))]);
  socket.destroy();
  return answer;
}

const row = (slug: string, response: string) => `${slug},Example Pollster,GB,Is it good?,${response},56,1005\n`;

describe("cells", () => {
  it("that a spreadsheet would run are kept to the letter and written out with an apostrophe", async () => {
    const responses = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", '=HYPERLINK("http://x.example","y")'];
    const quoted = responses.map((response) => `"${response.replaceAll('"', '""')}"`);
    const answer = await post(HEAD + quoted.map((response) => row("formulas", response)).join(""));
    expect(answer.status).toBe(200);
    const command = path.resolve("lib/cli/toplines.mjs");
    const env = { ...process.env, DATA_DIR: server.dataDir, DATABASE_URL: "" };
    const run = (to: string) =>
      promisify(execFile)(process.execPath, [command, "export", "--poll", "formulas", "--to", to], { env });
    const json: readonly { readonly response: string }[] = JSON.parse((await run("json")).stdout);
    expect(json.map(({ response }) => response).toSorted()).toEqual(responses.toSorted());
    const csv = (await run("csv")).stdout;
    for (const response of responses) expect(csv).toContain(`'${response.replaceAll('"', '""')}`);
    const page = await (await fetch(`${server.origin}/polls/formulas`)).text();
    expect(page).toContain("@SUM(1)");
  });

  it("and names with markup are text on the page and in the answer", async () => {
    const evil = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    const answer = await form({ file: [`${evil}.csv`, HEAD + row("markup", `"${evil}"`)] });
    const body: ImportAnswer = await answer.json();
    expect(answer.status, JSON.stringify(body)).toBe(200);
    expect(answer.headers.get("content-type")).toContain("application/json");
    const page = await (await fetch(`${server.origin}/polls/markup`)).text();
    expect(page).not.toContain("<script>alert(1)");
    expect(page).not.toContain("<img src=x");
    expect(page).toContain("&lt;script&gt;alert(1)");
  });

  it("with marks that turn the direction of a text are kept, and taken out of file names", async () => {
    const answer = await post(
      HEAD + row("bidi", "ab\u202Edc\u2066"),
      `?name=${encodeURIComponent("../../etc/\u202Evsc.exe\u0000\u0007.csv")}`,
    );
    const body = await answer.json();
    expect([answer.status, body.file.name]).toEqual([200, "vsc.exe.csv"]);
  });

  it.each([
    ["NUL bytes", HEAD + row("nul", "Y\u0000es")],
    [
      "a lone surrogate in UTF-8",
      Buffer.concat([Buffer.from(`${HEAD}s,P,GB,Q?,`), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(",56,1\n")]),
    ],
    [
      "a lone surrogate in UTF-16",
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(HEAD + row("surrogate", "Y\ud800es"), "utf16le")]),
    ],
    ["an unclosed quotation mark", HEAD + row("quote", '"Yes')],
    ["gzip", gzipSync(HEAD + row("gzip", "Yes"))],
    ["a zip archive or an Excel file", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(3000, 7)])],
    ["nothing", ""],
    ["a million columns", `${"a,".repeat(1_000_000)}b\n${"1,".repeat(1_000_000)}1\n`],
    ["200,000 bad quotation marks", HEAD + 'x,"a"b,GB,Q,Yes,5,1\n'.repeat(200_000)],
    ["headers named after what every object has", "__proto__,constructor,toString,hasOwnProperty\n1,2,3,4\n5,6,7,8\n"],
  ])("%s: refused with a reason, and nothing changes", async (_what, body) => {
    const content = contentOfStore(server.dataDir);
    const answer = await post(body, "?name=hostile.csv");
    const problem: ProblemAnswer = await answer.json();
    expect(answer.status, JSON.stringify(problem).slice(0, 500)).toBe(422);
    expect(problem.problems?.length).toBeGreaterThan(0);
    expect(problem.problems?.length).toBeLessThanOrEqual(101);
    expect(contentOfStore(server.dataDir)).toBe(content);
  });

  it("columns named after what every object has neither get lost nor change anything", async () => {
    const text = `__proto__,constructor,${HEAD}x,y,${row("proto", "Yes")}`;
    const answer = await post(text, "?dryRun=1");
    const body = await answer.json();
    expect(body.columns.map(({ header }: { header: string }) => header).slice(0, 2)).toEqual([
      "__proto__",
      "constructor",
    ]);
  });

  it("UTF-16 without a mark is read as what it is", async () => {
    const answer = await post(Buffer.from(HEAD + row("utf16", "Été"), "utf16le"), "?dryRun=1");
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { file: { encoding: expect.stringMatching(/16/) } },
    ]);
  });

  it("one of 100 MB is refused, and the server holds none of it", async () => {
    const piece = new Uint8Array(1 << 20).fill(97);
    const { most, result } = await mostMemoryDuring(server.pid, () =>
      streamed([
        Buffer.from(`${HEAD}x,"`),
        ...Array.from({ length: 100 }, () => piece),
        Buffer.from('",GB,Q,Yes,5,1\n'),
      ]),
    );
    expect([result.status, (await result.json()).code]).toEqual([422, "CELL_TOO_LONG"]);
    expect(most).toBeLessThan(MOST_MEMORY);
  });
});

describe("bodies", () => {
  it("that are larger than allowed are refused while they come", async () => {
    const piece = new Uint8Array(1 << 20).fill(97);
    const { most, result } = await mostMemoryDuring(server.pid, () =>
      streamed(Array.from({ length: 220 }, () => piece)).then(
        async (answer) => [answer.status, (await answer.json()).code],
        // The connection may be closed before all is sent.
        () => [413, "FILE_TOO_LARGE"],
      ),
    );
    expect(result).toEqual([413, "FILE_TOO_LARGE"]);
    expect(most).toBeLessThan(MOST_MEMORY);
  });

  it("that end before they said harm nobody", async () => {
    const short = await raw(
      ["POST /api/v1/imports HTTP/1.1", "content-type: text/csv", "content-length: 100000"],
      [HEAD],
      300,
    );
    expect(short).toBe("");
    const broken = await raw(
      ["POST /api/v1/imports HTTP/1.1", "content-type: text/csv", "transfer-encoding: chunked"],
      ["5\r\nhello\r\nnonsense\r\n"],
    );
    expect(broken).toMatch(/^(HTTP\/1.1 400 |$)/);
    const both = await raw(
      ["POST /api/v1/imports HTTP/1.1", "content-type: text/csv", "content-length: 5", "transfer-encoding: chunked"],
      ["0\r\n\r\n"],
    );
    expect(both).toMatch(/^HTTP\/1.1 400 /);
  });

  it("that trickle in keep nobody else waiting", async () => {
    const { port } = new URL(server.origin);
    const sockets = Array.from({ length: 20 }, () => connect(Number(port), "127.0.0.1").on("error", () => {}));
    onTestFinished(() => sockets.forEach((socket) => void socket.destroy()));
    for (const socket of sockets)
      socket.write(
        `POST /api/v1/imports?dryRun=1 HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${server.token}\r\n` +
          `content-type: text/csv\r\ncontent-length: 100000\r\n\r\np`,
      );
    const trickle = setInterval(() => sockets.forEach((socket) => void socket.write("p")), 200);
    onTestFinished(() => clearInterval(trickle));
    expect((await post(HEAD + row("meanwhile", "Yes"))).status).toBe(200);
    expect((await fetch(`${server.origin}/polls/meanwhile`)).status).toBe(200);
    sockets.forEach((socket) => void socket.destroy());
  });

  it("fifty uploads and sixty imports at once all end, and the server stays small", async () => {
    const upload = (index: number) =>
      server.ask("/api/v1/uploads", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name: `${index}.csv`, bytes: 10 }),
      });
    const { most, result } = await mostMemoryDuring(server.pid, () =>
      Promise.all([
        ...Array.from({ length: 50 }, (_, index) => upload(index)),
        ...Array.from({ length: 60 }, (_, index) => post(HEAD + row(`crowd-${index}`, "Yes"), "?dryRun=1")),
      ]),
    );
    const statuses = result.map(({ status }) => status);
    expect(statuses.slice(0, 50).filter((status) => status === 201)).toHaveLength(20);
    expect(statuses.slice(50).filter((status) => status === 200)).toHaveLength(52);
    for (const answer of result.filter(({ status }) => status === 503))
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(new Set(statuses)).toEqual(new Set([200, 201, 503]));
    expect(most).toBeLessThan(MOST_MEMORY);
    const ids = await Promise.all(result.slice(0, 50).map((answer) => answer.json()));
    for (const { id } of ids) if (id) await server.ask(`/api/v1/uploads/${id}`, { method: "DELETE" });
  }, 900_000);
});

describe("forms", () => {
  const boundary = "XX";
  const head = [
    "POST /api/v1/imports HTTP/1.1",
    `content-type: multipart/form-data; boundary=${boundary}`,
    "connection: close",
  ];
  const send = (body: string, more: readonly string[] = []) =>
    raw([...head, ...more, `content-length: ${Buffer.byteLength(body)}`], [body]);
  const part = (headers: string, text: string) => `--${boundary}\r\n${headers}\r\n\r\n${text}\r\n`;
  const file = (name: string, text = HEAD) =>
    part(`content-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv`, text);

  it.each([
    ["10,000 parts", file("a.csv").repeat(10_000), 400],
    [
      "10,000 parts that are no files",
      part('content-disposition: form-data; name="mapping"', "{}").repeat(10_000),
      400,
    ],
    ["no end", file("a.csv").slice(0, -2), 400],
    ["no parts", "", 400],
    ["a part of another name", part('content-disposition: form-data; name="__proto__"', "x"), 400],
    ["a part without a name", part("content-disposition: form-data", "x"), 400],
    [
      "headers of 10 MB",
      part(`content-disposition: form-data; name="file"; filename="a.csv"\r\nx: ${"y".repeat(10_000_000)}`, HEAD),
      422,
    ],
    [
      "100,000 headers",
      part(`${"x: y\r\n".repeat(100_000)}content-disposition: form-data; name="file"; filename="a.csv"`, HEAD),
      400,
    ],
    ["a mapping of 3 MB", part('content-disposition: form-data; name="mapping"', " ".repeat(3_000_000)), 400],
    ["nonsense", "\u0000".repeat(100_000), 400],
  ])("with %s: answered, not hung", async (_what, body, status) => {
    const answer = await send(`${body}${body === "" || body.endsWith("\r\n") ? `--${boundary}--\r\n` : ""}`);
    expect(answer.slice(0, 400)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it("with paths for names write nowhere but in our folder", async () => {
    const names = [
      "../../../../tmp/evil.csv",
      "..\\..\\evil.csv",
      "/etc/passwd",
      "C:\\evil.csv",
      "..",
      ".",
      "con.csv",
      "",
    ];
    for (const name of names) {
      const answer = await send(`${file(name, HEAD + row("path", "Yes"))}--${boundary}--\r\n`, []);
      expect(answer).toMatch(/^HTTP\/1.1 (200|400) /);
      expect(answer).not.toMatch(/"name":"[^"]*[/\\]/);
    }
    expect(leftovers(server.dataDir).every((name) => /^uploads\/[0-9a-f]{32}$/.test(name))).toBe(true);
  });

  it.each([
    ["../../toplines.db"],
    ["..%2f..%2ftoplines.db"],
    ["%2e%2e%2f%2e%2e"],
    ["0".repeat(31)],
    [`${"0".repeat(32)}/../x`],
    ["a".repeat(5000)],
  ])("an upload called %s is not looked for", async (id) => {
    const answer = await server.ask(`/api/v1/uploads/${id}`, { method: "DELETE" });
    expect([404, 405]).toContain(answer.status);
    const headers = { "content-type": "application/json" };
    const named = await server.ask("/api/v1/imports", {
      method: "POST",
      headers,
      body: JSON.stringify({ uploads: [id] }),
    });
    expect([named.status, (await named.json()).code]).toEqual([404, "UPLOAD_UNKNOWN"]);
  });
});

describe("mappings", () => {
  const text = HEAD + row("mapped", "Yes");

  it.each([
    ["a key that every object has", '{"columns": {"__proto__": "pollster"}}', 422],
    ["the prototype itself", '{"__proto__": {"columns": {}}}', 422],
    ["keys of other objects", '{"columns": {"constructor": "ignore", "toString": "ignore"}}', 200],
    ["values of other objects", '{"values": {"constructor": "x"}}', 422],
    ["a lone surrogate", '{"values": {"population": "adults \\ud800"}}', 422],
    ["a NUL", '{"values": {"population": "adults \\u0000"}}', 422],
    ["nesting", `{"columns": ${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}}`, 422],
    ["a list", "[]", 422],
    ["no JSON", "{", 422],
    [
      "200,000 columns",
      JSON.stringify({ columns: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`c${i}`, "ignore"])) }),
      200,
    ],
  ])("with %s", async (_what, mapping, status) => {
    const answer = await form({ mapping, file: ["mapped.csv", text] }, "?dryRun=1");
    const body = await answer.text();
    expect([answer.status, body.length < 1_000_000], body.slice(0, 600)).toEqual([status, true]);
  });

  it("that are nested deeply are refused beside uploads too", async () => {
    const headers = { "content-type": "application/json" };
    const mapping = `{"columns": ${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}}`;
    const body = `{"uploads": ["${"0".repeat(32)}"], "mapping": ${mapping}}`;
    const answer = await server.ask("/api/v1/imports", { method: "POST", headers, body });
    expect([answer.status, (await answer.json()).code]).toEqual([422, "MAPPING_INVALID"]);
  });

  it("larger than a description can be are refused", async () => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ uploads: ["0".repeat(32)], mapping: { columns: { x: "y".repeat(5_000_000) } } });
    const answer = await server.ask("/api/v1/imports", { method: "POST", headers, body });
    expect([answer.status, (await answer.json()).code]).toEqual([413, "FILE_TOO_LARGE"]);
  });
});
