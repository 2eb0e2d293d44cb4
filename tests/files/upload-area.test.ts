import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cleanFileName } from "@/lib/adapters/files/file-name";
import { UploadArea } from "@/lib/adapters/files/upload-area";
import { WorkFolders } from "@/lib/adapters/files/work-folders";

const DAY = 24 * 60 * 60 * 1000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "toplines-uploads-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function bodyOf(...pieces: readonly string[]): ReadableStream<Uint8Array> {
  return new Blob([pieces.join("")]).stream();
}

/** A body that gives so many bytes every few milliseconds, and never ends. */
function trickle(bytes: number, everyMs: number): ReadableStream<Uint8Array> {
  let timer: NodeJS.Timeout;
  return new ReadableStream({
    start(controller) {
      timer = setInterval(() => controller.enqueue(new Uint8Array(bytes)), everyMs);
    },
    cancel: () => clearInterval(timer),
  });
}

describe("the upload area", () => {
  it("keeps what has arrived when nothing more comes, and lets it go on from there", async () => {
    const area = new UploadArea(folder, { maxBytes: 100, pace: { everyMs: 100, leastBytes: 1 } });
    const { id } = await area.begin("ann", { name: "a.csv", bytes: 6 });
    const stalled = new ReadableStream<Uint8Array>({ start: (to) => to.enqueue(new TextEncoder().encode("abc")) });
    await expect(area.append("ann", id, 0, stalled)).rejects.toMatchObject({ problems: [{ code: "UPLOAD_TOO_SLOW" }] });
    expect(await area.find("ann", id)).toMatchObject({ received: 3, bytes: 6 });
    expect(await area.append("ann", id, 3, bodyOf("def"))).toMatchObject({ received: 6 });
  });

  it("ends a body that trickles in, however long it goes on", async () => {
    const area = new UploadArea(folder, { maxBytes: 1_000_000, pace: { everyMs: 200, leastBytes: 1000 } });
    const { id } = await area.begin("ann", { name: "a.csv", bytes: 1_000_000 });
    await expect(area.append("ann", id, 0, trickle(1, 5))).rejects.toMatchObject({
      problems: [{ code: "UPLOAD_TOO_SLOW" }],
    });
    expect((await area.find("ann", id)).received).toBeGreaterThan(0);
  });

  it("deletes what is older than a day, and whatever else lies in its folder under such a name", async () => {
    let now = 0;
    const area = new UploadArea(folder, { maxBytes: 100, now: () => now });
    const old = await area.begin("ann", { name: "old.csv", bytes: 1 });
    now = DAY / 2;
    const young = await area.begin("ann", { name: "young.csv", bytes: 1 });
    writeFileSync(path.join(folder, `new-${"0".repeat(32)}`), "");
    writeFileSync(path.join(folder, "README"), "not ours");
    now = DAY + 1;
    await area.sweep();
    expect(readdirSync(folder).toSorted()).toEqual([young.id, "README"].toSorted());
    await expect(area.find("ann", old.id)).rejects.toMatchObject({ problems: [{ code: "UPLOAD_UNKNOWN" }] });
  });

  it("gives one owner no more room than twenty files of the largest size", async () => {
    const area = new UploadArea(folder, { maxBytes: 10 });
    for (let index = 0; index < 20; index++) {
      const { id } = await area.begin("ann", { name: "full.csv", bytes: 10 });
      await area.append("ann", id, 0, bodyOf("0123456789"));
    }
    await expect(area.begin("ann", { name: "one-more.csv", bytes: 1 })).rejects.toMatchObject({
      problems: [{ code: "TOO_MANY_UPLOADS" }],
    });
    expect(await area.begin("bob", { name: "other.csv", bytes: 10 })).toMatchObject({ received: 0 });
  });

  it("is deleted while a piece is being written", async () => {
    const area = new UploadArea(folder, { maxBytes: 1_000_000 });
    const { id } = await area.begin("ann", { name: "a.csv", bytes: 1_000_000 });
    const appended = area.append("ann", id, 0, trickle(100, 5)).catch((error: unknown) => error);
    await expect.poll(async () => (await area.find("ann", id)).received).toBeGreaterThan(0);
    await area.remove("ann", id);
    expect(await appended).toMatchObject({ problems: [{ code: "UPLOAD_INCOMPLETE" }] });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("the name of a file that came from elsewhere", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\ann\\polls.csv", "polls.csv"],
    ["a\u0000b\u0007\r\n.csv", "ab.csv"],
    ["abc\u202Evsc.exe", "abcvsc.exe"],
    ["half \ud800.csv", "half \ufffd.csv"],
    ["..", "upload.csv"],
    ["", "upload.csv"],
    [" Umfrage März 2026 – Łódź.csv ", "Umfrage März 2026 – Łódź.csv"],
    ["<script>alert(1)<\\script>.csv", "script>.csv"],
  ])("%j is called %j", (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
  });

  it("is cut in the middle where it is long, so that its end stays", () => {
    const clean = cleanFileName(`${"😀".repeat(500)}.csv`);
    expect([...clean].length).toBe(120);
    expect(clean.endsWith(".csv")).toBe(true);
  });
});

describe("folders of work under way", () => {
  it("of processes that are gone are swept; those of this one and of others that run stay", async () => {
    const work = new WorkFolders(folder);
    await work.make("mine");
    writeFileSync(path.join(folder, "999999999-gone"), "");
    writeFileSync(path.join(folder, `${process.pid}-of-an-earlier-life`), "");
    writeFileSync(path.join(folder, `${process.ppid}-of-another`), "");
    writeFileSync(path.join(folder, "notes.txt"), "");
    await work.sweep();
    expect(readdirSync(folder).toSorted()).toEqual(
      [`${process.pid}-mine`, `${process.ppid}-of-another`, "notes.txt"].toSorted(),
    );
    await work.remove("mine");
    expect(readdirSync(folder)).not.toContain(`${process.pid}-mine`);
  });
});
