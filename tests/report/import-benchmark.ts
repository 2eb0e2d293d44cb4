// `npm run bench:import`: from bytes to checked tidy records, against bare papaparse on the same bytes in the same run.
import Papa from "papaparse";
import { readPollFile } from "@/lib/core/import/read-poll-file";

const ROWS = 200_000;
const ROUNDS = 5;
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

const bytes = made();
const bare: number[] = [];
const ours: number[] = [];
for (let round = 0; round <= ROUNDS; round++) {
  const parse = timed(() => Papa.parse(new TextDecoder().decode(bytes)).data.length);
  const read = timed(() => {
    const { records, inspection } = readPollFile({ name: "made.csv", bytes, sha256: "" }, { today: "2026-11-25" });
    if (records.length !== ROWS)
      throw new Error(`${records.length} records: ${JSON.stringify(inspection.problems[0])}`);
  });
  // The first round warms up.
  if (round > 0) {
    bare.push(parse);
    ours.push(read);
  }
}
const ratio = median(bare.map((ms, round) => ms / (ours[round] ?? ms)));
console.log(
  `Node ${process.version}, ${(bytes.length / 1e6).toFixed(1)} MB, ${ROWS} rows × 12 columns, ${ROUNDS} rounds in turn`,
);
console.log(`papaparse alone      ${median(bare).toFixed(0)} ms`);
console.log(`bytes to records     ${median(ours).toFixed(0)} ms`);
console.log(`speed against papaparse alone: ${ratio.toFixed(2)} (aim: 0.50 or more)`);

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
