import type { SplitFile } from "../reading";

/** A column of a numbered row of columns, such as `mention_2`. */
export interface NumberedColumn {
  readonly index: number;
  readonly header: string;
  readonly number: number;
}

/** The longest run of columns that are numbered from 1 under one stem; empty when there is none of at least two. */
export function numberedColumns(split: SplitFile): readonly NumberedColumn[] {
  const runs = new Map<string, NumberedColumn[]>();
  split.header.forEach((header, position) => {
    const [, stem, digits] = /^(.*?\D)[_.\-\s]?(\d{1,2})$/.exec(header) ?? [];
    if (stem === undefined) return;
    const key = stem.replace(/[_.\-\s]+$/, "").toLowerCase();
    const run = runs.get(key) ?? [];
    if (Number(digits) === run.length + 1) run.push({ index: position + 1, header, number: Number(digits) });
    runs.set(key, run);
  });
  const [longest = []] = [...runs.values()].sort((a, b) => b.length - a.length);
  return longest.length >= 2 ? longest : [];
}
