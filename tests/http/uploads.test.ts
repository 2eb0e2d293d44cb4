import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { sendFiles } from "@/components/upload/transfer/send-files";
import type { ImportAnswer, UploadAnswer } from "@/lib/http/import-answer";
import {
  contentOfStore,
  createToken,
  type EditorServer,
  leftovers,
  restartEditorServer,
  startEditorServer,
} from "../support/editor-server";

const PIECE = { "content-type": "application/offset+octet-stream" };
const HEAD = "pollster,country,question,response,share,n\n";

function table(question: string, rows = 1): string {
  const countries = ["GB", "FR", "IT", "PL", "DE"];
  const line = (row: number) =>
    `Pollster ${Math.floor(row / 5)},${countries[row % 5]},${question},Yes,${40 + (row % 50)},1000\n`;
  return HEAD + Array.from({ length: rows }, (_, row) => line(row)).join("");
}

let server: EditorServer;
beforeAll(async () => {
  server = await startEditorServer({ settings: { MAX_UPLOAD_BYTES: "70000000" } });
});
afterAll(() => server?.stop());

async function begin(name: string, bytes: number, on = server): Promise<UploadAnswer> {
  const answer = await on.ask("/api/v1/uploads", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, bytes }),
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.get("location")).toMatch(/^\/api\/v1\/uploads\/[0-9a-f]{32}$/);
  return answer.json();
}

function send(id: string, offset: number, body: BodyInit, on = server): Promise<Response> {
  const headers = { ...PIECE, "upload-offset": String(offset) };
  return on.ask(`/api/v1/uploads/${id}`, { method: "PATCH", headers, body });
}

async function standing(id: string, on = server): Promise<UploadAnswer> {
  return (await on.ask(`/api/v1/uploads/${id}`)).json();
}

function importUploads(uploads: readonly string[], query = "", on = server): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return on.ask(`/api/v1/imports${query}`, { method: "POST", headers, body: JSON.stringify({ uploads }) });
}

describe("an upload", () => {
  it("arrives in pieces and is imported as one file", async () => {
    const text = table("Should the lake be open in winter?");
    const { id, name, received } = await begin("lake.csv", text.length);
    expect([name, received]).toEqual(["lake.csv", 0]);
    const first = await send(id, 0, text.slice(0, 50));
    expect([first.status, await first.json()]).toEqual([
      200,
      { id, name: "lake.csv", bytes: text.length, received: 50 },
    ]);
    expect((await standing(id)).received).toBe(50);
    const early = await importUploads([id]);
    expect([early.status, (await early.json()).code]).toEqual([409, "UPLOAD_INCOMPLETE"]);
    expect((await send(id, 50, text.slice(50))).status).toBe(200);
    const done = await importUploads([id]);
    expect([done.status, await done.json()]).toMatchObject([200, { status: "published", file: { name: "lake.csv" } }]);
    // What is published is needed no more.
    await expect.poll(async () => (await server.ask(`/api/v1/uploads/${id}`)).status).toBe(404);
  });

  it("goes on from the byte that arrived last when the connection is lost in the middle of a piece", async () => {
    const text = table("Should the bridge be closed to cars?", 400);
    const { id } = await begin("bridge.csv", text.length);
    const { port } = new URL(server.origin);
    const socket = connect(Number(port), "127.0.0.1");
    socket.on("error", () => {});
    socket.write(
      `PATCH /api/v1/uploads/${id} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${server.token}\r\nupload-offset: 0\r\n` +
        `content-type: application/offset+octet-stream\r\ncontent-length: ${text.length}\r\n\r\n${text.slice(0, 5000)}`,
    );
    await expect.poll(async () => (await standing(id)).received).toBe(5000);
    socket.destroy();
    const { received } = await standing(id);
    expect((await send(id, received, text.slice(received))).status).toBe(200);
    const resumed: ImportAnswer = await (await importUploads([id], "?dryRun=1")).json();
    const whole = await server.ask("/api/v1/imports?dryRun=1&name=bridge.csv", {
      method: "POST",
      headers: { "content-type": "text/csv" },
      body: text,
    });
    expect({ ...resumed, id: null }).toEqual({ ...(await whole.json()), id: null });
  });

  it("is taken over by a new piece while the one before still hangs on a dead connection", async () => {
    const { id } = await begin("hanging.csv", 1000);
    const { port } = new URL(server.origin);
    const socket = connect(Number(port), "127.0.0.1");
    onTestFinished(() => void socket.destroy());
    socket.write(
      `PATCH /api/v1/uploads/${id} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${server.token}\r\nupload-offset: 0\r\n` +
        `content-type: application/offset+octet-stream\r\ncontent-length: 1000\r\n\r\n${"x".repeat(300)}`,
    );
    await expect.poll(async () => (await standing(id)).received).toBe(300);
    const rest = await send(id, 300, "y".repeat(700));
    expect([rest.status, (await rest.json()).received]).toEqual([200, 1000]);
    const [answer] = await once(socket, "data");
    expect(String(answer)).toMatch(/^HTTP\/1.1 409 /);
  });

  it("survives a restart of the server between two pieces", async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), "toplines-restart-"));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const text = table("Should the tower be lit at night?", 50);
    const first = await startEditorServer({ dataDir });
    onTestFinished(() => first.stop());
    const { id } = await begin("tower.csv", text.length, first);
    await send(id, 0, text.slice(0, 1000), first);
    await first.stop();
    const second = await restartEditorServer(dataDir, first.token);
    onTestFinished(() => second.stop());
    expect(await standing(id, second)).toEqual({ id, name: "tower.csv", bytes: text.length, received: 1000 });
    await send(id, 1000, text.slice(1000), second);
    const done = await importUploads([id], "", second);
    expect([done.status, (await done.json()).counts.results]).toEqual([200, 50]);
  });

  it("says where it stands when a piece begins elsewhere, and takes nothing of it", async () => {
    const { id } = await begin("offset.csv", 100);
    await send(id, 0, "12345");
    for (const offset of [0, 4, 6, 99]) {
      const answer = await send(id, offset, "678");
      expect([answer.status, await answer.json()]).toMatchObject([409, { code: "UPLOAD_OFFSET", received: 5 }]);
    }
    expect((await standing(id)).received).toBe(5);
  });

  it("takes no more than was announced", async () => {
    const { id } = await begin("long.csv", 10);
    const answer = await send(id, 0, "12345678901");
    expect([answer.status, (await answer.json()).code]).toEqual([400, "REQUEST_INVALID"]);
    expect((await standing(id)).received).toBeLessThanOrEqual(10);
  });

  it("that is larger than allowed is refused before a byte of it is sent", async () => {
    const body = JSON.stringify({ name: "huge.csv", bytes: 70_000_001 });
    const headers = { "content-type": "application/json" };
    const answer = await server.ask("/api/v1/uploads", { method: "POST", headers, body });
    expect([answer.status, (await answer.json()).code]).toEqual([413, "FILE_TOO_LARGE"]);
  });

  it("of 60 MB is not cut", async () => {
    const bytes = 60_000_000;
    const { id } = await begin("sixty.csv", bytes);
    const piece = new Uint8Array(1 << 20).fill(120);
    let left = bytes;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left === 0) controller.close();
        else controller.enqueue(piece.subarray(0, Math.min(left, piece.length)));
        left -= Math.min(left, piece.length);
      },
    });
    const answer = await server.ask(`/api/v1/uploads/${id}`, {
      method: "PATCH",
      headers: { ...PIECE, "upload-offset": "0" },
      body,
      duplex: "half",
    } as RequestInit);
    expect([answer.status, (await answer.json()).received]).toEqual([200, bytes]);
    expect((await server.ask(`/api/v1/uploads/${id}`, { method: "DELETE" })).status).toBe(204);
  });

  it("is deleted on demand, bytes and all", async () => {
    const { id } = await begin("unwanted.csv", 10);
    expect(leftovers(server.dataDir)).toContain(`uploads/${id}`);
    expect((await server.ask(`/api/v1/uploads/${id}`, { method: "DELETE" })).status).toBe(204);
    expect(leftovers(server.dataDir)).not.toContain(`uploads/${id}`);
    expect((await server.ask(`/api/v1/uploads/${id}`)).status).toBe(404);
  });
});

describe("who may upload", () => {
  const calls = (id: string): readonly (readonly [string, RequestInit])[] => [
    [
      "/api/v1/uploads",
      { method: "POST", headers: { "content-type": "application/json" }, body: '{"name":"a","bytes":1}' },
    ],
    [`/api/v1/uploads/${id}`, { method: "PATCH", headers: { ...PIECE, "upload-offset": "0" }, body: "x" }],
    [`/api/v1/uploads/${id}`, { method: "GET" }],
    [`/api/v1/uploads/${id}`, { method: "DELETE" }],
  ];

  it.each([
    ["nobody", 401, null],
    ["a made-up token", 401, "tl_made-up"],
    ["a token that may only read", 403, "read"],
  ])("%s gets %i everywhere, and nothing changes", async (_who, status, token) => {
    const { id } = await begin("locked.csv", 10);
    const secret = token === "read" ? await createToken(server.dataDir, "read") : token;
    const [content, files] = [contentOfStore(server.dataDir), leftovers(server.dataDir)];
    for (const [address, request] of calls(id)) {
      const answer = await server.ask(address, { ...request, token: secret });
      expect([address, answer.status]).toEqual([address, status]);
      expect(answer.headers.get("content-type")).toContain("application/problem+json");
      if (status === 401) expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    }
    expect(contentOfStore(server.dataDir)).toBe(content);
    expect(leftovers(server.dataDir)).toEqual(files);
    expect((await standing(id)).received).toBe(0);
  });

  it("an upload is there for who began it alone", async () => {
    const { id } = await begin("mine.csv", 10);
    const other = await createToken(server.dataDir, "import");
    for (const [address, request] of calls(id).slice(1))
      expect((await server.ask(address, { ...request, token: other })).status).toBe(404);
    const theirs = await server.ask("/api/v1/imports", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ uploads: [id] }),
      token: other,
    });
    expect([theirs.status, (await theirs.json()).code]).toEqual([404, "UPLOAD_UNKNOWN"]);
    expect((await standing(id)).received).toBe(0);
  });

  it("twenty unfinished ones are enough: the next is told to come back", async () => {
    const token = await createToken(server.dataDir, "import");
    const post = () =>
      server.ask("/api/v1/uploads", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name: "one.csv", bytes: 10 }),
        token,
      });
    const answers = await Promise.all(Array.from({ length: 23 }, post));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused).toHaveLength(3);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("sending files from a page", () => {
  it("gets through over a connection that is lost again and again", async () => {
    const target = Number(new URL(server.origin).port);
    let lost = 0;
    const proxy = createServer((client) => {
      const upstream = connect(target, "127.0.0.1");
      let bytes = 0;
      const end = () => {
        client.destroy();
        upstream.destroy();
      };
      client.on("error", end).on("close", end);
      upstream.on("error", end).on("close", end);
      upstream.pipe(client);
      client.on("data", (piece) => {
        upstream.write(piece);
        bytes += piece.length;
        if (bytes < 1_400_000) return;
        lost++;
        end();
      });
    });
    proxy.listen(0, "127.0.0.1");
    await once(proxy, "listening");
    onTestFinished(() => void proxy.close());
    const origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const progress: number[] = [];
    const waits: string[] = [];
    const text = table("Should it get through?", 70_000);
    const [id = ""] = await sendFiles([{ name: "through.csv", blob: new Blob([text]) }], {
      send: (address, request) =>
        fetch(`${origin}${address}`, {
          ...request,
          headers: { ...request?.headers, authorization: `Bearer ${server.token}` },
        }),
      onProgress: ({ sent, waiting }) => {
        progress.push(sent);
        if (waiting) waits.push(waiting.message);
      },
    });
    expect(lost).toBeGreaterThan(1);
    expect(waits).toContain("The server cannot be reached.");
    expect(progress.at(-1)).toBe(text.length);
    const checked: ImportAnswer = await (await importUploads([id], "?dryRun=1")).json();
    expect(checked).toMatchObject({ status: "checked", file: { bytes: text.length }, counts: { results: 70_000 } });
  });

  it("says at once what waiting would not mend", async () => {
    const send = (address: string, request?: RequestInit) => server.ask(address, { ...request, token: null });
    await expect(sendFiles([{ name: "a.csv", blob: new Blob(["x"]) }], { send })).rejects.toMatchObject({
      name: "NotSent",
      problem: { status: 401, code: "SIGN_IN_REQUIRED" },
    });
  });
});
