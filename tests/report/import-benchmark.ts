// `npm run bench:import`: from bytes to checked tidy records, against bare papaparse on the same bytes in the same run.
import { fork } from "node:child_process";
import Papa from "papaparse";
import { sourceOf } from "@/lib/core/import/byte-source";
import { readPollFile } from "@/lib/core/import/read-poll-file";
import { readPollSource } from "@/lib/core/import/read-poll-source";

const ROWS = 200_000;
const ROUNDS = 7;
const TODAY = "2026-11-25";
const HEADER =
  "poll_id,pollster,client,country,population,fieldwork_start,fieldwork_end,question_id,question,response,share,n";
const COUNTRIES = ["GB", "FR", "IT", "PL", "DE", "ES", "SE", "FI", "GR", "HU"];
const ANSWERS = ["support", "oppose", "neither", "don’t know"];

/** A file of 12 columns: polls of one question in ten countries, four answers each. */
function made(): Uint8Array {
  const lines = [HEADER];
  for (let row = 0; lines.length <= ROWS; row++) {
    const poll = Math.floor(row / 40);
    const country = COUNTRIES[Math.floor(row / 4) % 10];
    const day = String((poll % 27) + 1).padStart(2, "0");
    const answer = ANSWERS[row % 4];
    lines.push(
      `poll-${poll},"Pollster ${poll % 7}",Example Foundation,${country},adults,2026-03-${day},2026-03-${day},q1,"Do you support, or oppose, it?",${answer},${20 + (row % 10)},${1000 + (row % 50)}`,
    );
  }
  return new TextEncoder().encode(lines.join("\n"));
}

const WORK = {
  "papaparse alone": (bytes) => Papa.parse(new TextDecoder().decode(bytes)).data.length - 1,
  "bytes to records, one by one": (bytes) => {
    let count = 0;
    const sink = {
      restart: () => {
        count = 0;
      },
      add: () => {
        count += 1;
      },
    };
    const { isSound } = readPollSource(sourceOf({ name: "made.csv", bytes, sha256: "" }), { today: TODAY }, sink);
    return isSound ? count : 0;
  },
  "bytes to records, all in memory": (bytes) =>
    readPollFile({ name: "made.csv", bytes, sha256: "" }, { today: TODAY }).records.length,
} satisfies Record<string, (bytes: Uint8Array) => number>;
type Name = keyof typeof WORK;

const own = process.argv[2] as Name | undefined;
if (own === undefined) await compare();
else serve(own);

/**
 * Each in a process of its own, in turn: V8 learns from a program that keeps all its rows that rows live long, and
 * then puts those of the next program where they are costly to clear away.
 */
async function compare(): Promise<void> {
  const names = Object.keys(WORK) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  const children = names.map((name) => ({ name, child: fork(process.argv[1] ?? "", [name]) }));
  for (let round = 0; round <= ROUNDS; round++)
    for (const { name, child } of children) {
      const time = await new Promise<number>((resolve, reject) => {
        child.once("message", (message) => resolve(Number(message)));
        child.once("exit", (code) => reject(new Error(`${name} ended with ${code}`)));
        child.send("go");
      });
      child.removeAllListeners();
      // The first round warms up.
      if (round > 0) times.get(name)?.push(time);
    }
  for (const { child } of children) child.disconnect();
  const megabytes = (made().length / 1e6).toFixed(1);
  console.log(`Node ${process.version}, ${megabytes} MB, ${ROWS} rows × 12 columns, ${ROUNDS} rounds in turn`);
  const bare = times.get("papaparse alone") ?? [];
  for (const [name, ours] of times) {
    const ratio = median(bare.map((ms, round) => ms / (ours[round] ?? Number.NaN)));
    console.log(`${name.padEnd(32)}${median(ours).toFixed(0).padStart(5)} ms   speed ${ratio.toFixed(2)}`);
  }
  console.log("aim: bytes to records at 0.50 or more of papaparse alone");
}

function serve(name: Name): void {
  const bytes = made();
  process.on("message", () => {
    const start = performance.now();
    const records = WORK[name](bytes);
    const time = performance.now() - start;
    if (records !== ROWS) throw new Error(`${name}: ${records} records of ${ROWS}`);
    process.send?.(time);
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
