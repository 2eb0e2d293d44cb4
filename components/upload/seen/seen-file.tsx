"use client";

import { useMemo, useState } from "react";
import type { Problem } from "@/lib/core/errors";
import { countOf } from "@/lib/core/format/lists";
import type { Mapping } from "@/lib/core/import/mapping";
import { Section } from "../../layout/section";
import { CellGrid } from "../grid/cell-grid";
import type { GridPlace } from "../grid/grid-window";
import { markedRows, marksOf } from "../grid/marks";
import type { SeenFile } from "../reader/protocol";
import type { UploadCommands } from "../state/use-upload";
import { ColumnTable } from "./column-table";
import { FileFacts } from "./file-facts";
import { ProblemGroups } from "./problem-groups";

interface SeenFileProps {
  readonly file: SeenFile;
  /** Its place among the files of the reader. */
  readonly position: number;
  readonly mapping: Mapping;
  readonly commands: UploadCommands;
}

/** All that was seen of one file: facts, columns, problems and the cells themselves. */
export function SeenFilePart({ file, position, mapping, commands }: SeenFileProps) {
  const { inspection, grid } = file;
  const { problems } = inspection;
  const marks = useMemo(() => marksOf(problems), [problems]);
  const marked = useMemo(() => markedRows(problems, grid?.headerRows ?? []), [problems, grid]);
  const [onlyMarked, setOnlyMarked] = useState(false);
  const [target, setTarget] = useState<GridPlace | null>(null);
  const hasMarks = marked.length > (grid?.headerRows.length ?? 0);
  const go = ({ row, column }: Problem) => setTarget(row === null ? null : { row, column: column ?? 1 });
  return (
    <>
      <Section title="What we see in the file" aside={inspection.file.name}>
        <FileFacts file={file} />
      </Section>
      <Section title="Problems" aside={problems.length === 0 ? null : countOf(problems.length, "remark")}>
        <ProblemGroups problems={problems} {...(grid ? { onGo: go } : {})} />
      </Section>
      {inspection.columns.length > 0 ? (
        <Section title="Columns" aside="Change a role and the preview follows">
          <ColumnTable file={file} mapping={mapping} onSay={commands.say} />
        </Section>
      ) : null}
      {grid ? (
        <Section
          title="Cells"
          aside="Row and column as your spreadsheet shows them"
          more={
            <label className="switch">
              <input
                type="checkbox"
                checked={onlyMarked && hasMarks}
                disabled={!hasMarks}
                onChange={(event) => setOnlyMarked(event.target.checked)}
              />
              Only marked rows
            </label>
          }
        >
          <CellGrid
            key={onlyMarked && hasMarks ? "marked" : "all"}
            file={position}
            name={inspection.file.name}
            size={grid}
            marks={marks}
            only={onlyMarked && hasMarks ? marked : null}
            target={target}
            ask={commands.rows}
          />
        </Section>
      ) : null}
    </>
  );
}
