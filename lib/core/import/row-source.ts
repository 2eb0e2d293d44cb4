import type { SplitRow } from "./reading";

/** The data rows of a table in their order, as often as they are asked for: a large file is read anew each time. */
export type RowSource = Iterable<SplitRow>;
