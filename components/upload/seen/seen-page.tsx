"use client";

import { useMemo, useState } from "react";
import type { Problem } from "@/lib/core/errors";
import { Section } from "../../layout/section";
import { AskBox } from "../asks/ask-box";
import type { CountryOption } from "../asks/ask-input";
import { SavedMapping } from "../asks/saved-mapping";
import { UnstatedValues } from "../asks/unstated-values";
import { FilePicker } from "../choose/choose-files";
import { SidePreview } from "../preview/side-preview";
import type { Seen } from "../reader/protocol";
import { isReady, openItems, openWords } from "../state/open-items";
import type { UploadState } from "../state/upload-state";
import type { UploadCommands } from "../state/use-upload";
import { FileTabs } from "./file-tabs";
import { ProblemGroups } from "./problem-groups";
import { ReadyBar } from "./ready-bar";
import { SeenFilePart } from "./seen-file";

interface SeenPageProps {
  readonly seen: Seen;
  readonly state: UploadState;
  readonly commands: UploadCommands;
  readonly countries: readonly CountryOption[];
}

/** The second step: what was found in the files, what only the editor can say, and how it will look. */
export function SeenPage({ seen, state, commands, countries }: SeenPageProps) {
  const [chosen, setChosen] = useState(0);
  const open = openItems(seen);
  const file = seen.files[chosen] ?? seen.files[0];
  const columns = seen.files.flatMap(({ inspection }) => inspection.columns);
  const codes = useMemo(() => codesOf(seen), [seen]);
  const describing = state.files.filter(({ name }) => name.toLowerCase().endsWith(".json"));
  return (
    <>
      <ReadyBar seen={seen} />
      <div className="columns upload-columns">
        <div className="upload-main">
          {seen.files.length > 1 ? (
            <FileTabs seen={seen} chosen={chosen} onChoose={setChosen} onRemove={commands.remove} />
          ) : null}
          {file ? (
            <SeenFilePart
              // A grid begins anew with each file.
              key={file.inspection.file.name}
              file={file}
              position={seen.files.indexOf(file)}
              mapping={state.mapping}
              commands={commands}
            />
          ) : null}
          {seen.preview.problems.length > 0 ? (
            <Section title="When the figures are put together">
              <ProblemGroups problems={seen.preview.problems} />
            </Section>
          ) : null}
          <Section title="What the file does not say">
            <UnstatedValues columns={columns} codes={codes} mapping={state.mapping} onSay={commands.say} />
            <SavedMapping mapping={state.mapping} name={file?.inspection.file.name ?? "toplines"} />
          </Section>
        </div>
        <div className="upload-side">
          {open.asks.length > 0 ? (
            <AskBox
              key={open.asks.map(({ code }) => code).join(" ")}
              asks={open.asks}
              mapping={state.mapping}
              countries={countries}
              onAnswer={commands.say}
              onFiles={commands.add}
            />
          ) : null}
          <SidePreview seen={seen} />
          <Section title="Next">
            {describing.length > 0 ? (
              <p className="small secondary">
                {describing.map(({ name }) => name).join(", ")}: describes the table and is sent with it.
              </p>
            ) : null}
            <div className="button-row">
              <button
                type="button"
                className={isReady(open) ? "button button-main" : "button button-later"}
                aria-disabled={!isReady(open) || undefined}
                onClick={() => isReady(open) && commands.send()}
              >
                Next: preview{isReady(open) ? "" : ` (${openWords(open)} open)`}
              </button>
              <FilePicker label="Add or replace files" onFiles={commands.add} />
              <button type="button" className="button" onClick={commands.cancel}>
                Cancel
              </button>
            </div>
            <p className="note">
              Mended a cell? Save the file and drop it here again under the same name; what you said of it is kept.
            </p>
          </Section>
        </div>
      </div>
    </>
  );
}

function codesOf({ files }: Seen): ReadonlySet<Problem["code"]> {
  return new Set(files.flatMap(({ inspection }) => inspection.problems.map(({ code }) => code)));
}
