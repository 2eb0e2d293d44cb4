"use client";

import { useEffect, useState } from "react";
import type { GridRow } from "../reader/protocol";
import type { UploadCommands } from "../state/use-upload";

/** Kept for scrolling back and forth. */
const MOST_KEPT = 2_000;

/** The cells of the rows that are seen, asked of the reader as they come into sight; a row is `undefined` until it is here. */
export function useRows(
  file: number,
  wanted: readonly number[],
  ask: UploadCommands["rows"],
): ReadonlyMap<number, readonly string[]> {
  const [held, setHeld] = useState<ReadonlyMap<number, readonly string[]>>(new Map());
  const missing = wanted.filter((row) => !held.has(row));
  const key = missing.join(",");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows stand in the key; the command is the same in every drawing
  useEffect(() => {
    if (missing.length === 0) return;
    ask(file, missing, (rows) => setHeld((before) => withRows(before, rows)));
  }, [key, file]);
  return held;
}

function withRows(
  held: ReadonlyMap<number, readonly string[]>,
  rows: readonly GridRow[],
): ReadonlyMap<number, readonly string[]> {
  const kept = held.size > MOST_KEPT ? [] : [...held];
  return new Map([...kept, ...rows.map(({ row, cells }) => [row, cells] as const)]);
}
