"use client";

import { useState } from "react";
import { pastedFile } from "../state/gather-files";

interface ChooseFilesProps {
  readonly maxBytes: number;
  /** A description or saved mapping that came without its table. */
  readonly waiting: readonly string[];
  readonly hasMapping: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files come in: chosen, dropped or pasted. The whole page takes drops and pastes as well. */
export function ChooseFiles({ maxBytes, waiting, hasMapping, onFiles }: ChooseFilesProps) {
  const [text, setText] = useState("");
  return (
    <div className="choose">
      <div className="drop-zone">
        <p className="drop-title">Drop files anywhere on this page</p>
        <p className="secondary" id="choose-help">
          CSV or other tables as text, up to {Math.floor(maxBytes / 1_000_000)} MB each. Files that belong together
          (results, polls, questions; answers and their code book) are given together.
        </p>
        <FilePicker label="Choose files" describedBy="choose-help" onFiles={onFiles} isMain />
        {waiting.length > 0 || hasMapping ? (
          <p className="note" role="status">
            {[...waiting, ...(hasMapping ? ["a saved mapping"] : [])].join(", ")}: taken. Now add the table.
          </p>
        ) : null}
      </div>
      <form
        className="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") onFiles([pastedFile(text)]);
        }}
      >
        <label htmlFor="pasted">Or paste the table here</label>
        <textarea
          id="pasted"
          rows={7}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          aria-describedby="paste-help"
        />
        <p className="note" id="paste-help">
          CSV, or cells copied from a spreadsheet. With Ctrl+V anywhere on the page it is read at once.
        </p>
        <button type="submit" className="button" disabled={text.trim() === ""}>
          Read this text
        </button>
      </form>
      <ul className="rows small choose-notes">
        <li>
          <strong>Nothing is public before you publish.</strong> Files are read in your browser first; every problem is
          named with its cell.
        </li>
        <li>
          A JSON file of the same name may say what a table cannot: titles, wording, the source document. A mapping that
          you saved here answers the same questions again.
        </li>
      </ul>
    </div>
  );
}

interface FilePickerProps {
  readonly label: string;
  readonly describedBy?: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isMain?: boolean;
}

/** The browser's own file dialogue, dressed as a button. */
export function FilePicker({ label, describedBy, onFiles, isMain = false }: FilePickerProps) {
  return (
    <label className={isMain ? "button button-main file-picker" : "button file-picker"}>
      {label}
      <input
        type="file"
        multiple
        accept=".csv,.tsv,.tab,.txt,.json,text/csv,text/tab-separated-values,text/plain,application/json"
        aria-describedby={describedBy}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again once it is mended.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
