"use client";

import { useState } from "react";
import type { ProblemCode } from "@/lib/core/errors";
import type { Mapping } from "@/lib/core/import/mapping";
import type { ReadColumn } from "@/lib/core/import/reading";
import type { TidyColumn } from "@/lib/core/model/tidy-record";
import { withAnswer, withValue } from "../state/mapping-changes";
import { UNSTATED_FIELDS, unstatedFields } from "../words/unstated-fields";

interface UnstatedValuesProps {
  readonly columns: readonly ReadColumn[];
  /** What stands against the files. */
  readonly codes: ReadonlySet<ProblemCode>;
  readonly mapping: Mapping;
  readonly onSay: (mapping: Mapping) => void;
}

/** What the file does not say of its polls, for an editor who knows it from elsewhere. */
export function UnstatedValues({ columns, codes, mapping, onSay }: UnstatedValuesProps) {
  const [texts, setTexts] = useState<ReadonlyMap<TidyColumn, string>>(new Map());
  const fields = unstatedFields(columns, mapping, codes);
  const given = [...texts].filter(([, text]) => text.trim() !== "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTexts(new Map());
        if (given.length > 0) onSay(given.reduce((all, [column, text]) => withValue(all, column, text), mapping));
      }}
    >
      <SaidList mapping={mapping} onSay={onSay} />
      {fields.length > 0 ? (
        <>
          <p className="small secondary">
            Optional. It holds for every poll of the file; what you leave out is shown as “not stated”.
          </p>
          <div className="value-fields">
            {fields.map(({ column, label, example }) => (
              <label key={column}>
                {label}
                <input
                  className="entry"
                  type="text"
                  placeholder={example}
                  value={texts.get(column) ?? ""}
                  onChange={(event) => setTexts(new Map([...texts, [column, event.target.value]]))}
                />
              </label>
            ))}
          </div>
          <button type="submit" className="button" disabled={given.length === 0}>
            Use what I wrote
          </button>
        </>
      ) : null}
    </form>
  );
}

/** What was said so far, each to be taken back. */
function SaidList({ mapping, onSay }: Pick<UnstatedValuesProps, "mapping" | "onSay">) {
  const said = [
    ...Object.entries(mapping.values).map(([column, text]) => ({
      name: UNSTATED_FIELDS.get(column)?.label ?? column.replaceAll("_", " "),
      text,
      without: () => withValue(mapping, column, ""),
    })),
    ...Object.entries(mapping.answers).map(([code, text]) => ({
      name: code.toLowerCase().replaceAll("_", " "),
      text,
      without: () => withAnswer(mapping, code, ""),
    })),
  ];
  if (said.length === 0) return null;
  return (
    <dl className="facts said">
      {said.map(({ name, text, without }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span>{text}</span>
            <button type="button" className="link-button" onClick={() => onSay(without())}>
              Take back<span className="visually-hidden"> {name}</span>
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
