"use client";

import { useState } from "react";
import { countOf } from "@/lib/core/format/lists";
import type { Mapping } from "@/lib/core/import/mapping";
import type { Ask } from "@/lib/core/import/reading";
import { withAnswer } from "../state/mapping-changes";
import { askField, askReason, askTitle } from "../words/ask-words";
import { AskInput, type CountryOption } from "./ask-input";

interface AskBoxProps {
  readonly asks: readonly Ask[];
  readonly mapping: Mapping;
  readonly countries: readonly CountryOption[];
  readonly onAnswer: (mapping: Mapping) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** What only a person can say: the one framed box of the page, with its one filled button. */
export function AskBox({ asks, mapping, countries, onAnswer, onFiles }: AskBoxProps) {
  const [answers, setAnswers] = useState<ReadonlyMap<Ask["code"], string>>(new Map());
  const given = asks.flatMap(({ code }) => {
    const text = answers.get(code)?.trim() ?? "";
    return text === "" ? [] : [[code, text] as const];
  });
  const answerable = asks.filter((ask) => askField(ask) !== "file");
  return (
    <form
      className="ask-box"
      aria-labelledby="asks-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (given.length > 0) onAnswer(given.reduce((all, [code, text]) => withAnswer(all, code, text), mapping));
      }}
    >
      <h2 id="asks-title" className="ask-count">
        {countOf(asks.length, "question")} for you
      </h2>
      {asks.map((ask) => (
        <div className="ask" key={ask.code}>
          <h3 id={`ask-${ask.code}`}>{askTitle(ask)}</h3>
          <p id={`why-${ask.code}`} className="secondary">
            {askReason(ask)}
          </p>
          <AskInput
            ask={ask}
            value={answers.get(ask.code) ?? ""}
            countries={countries}
            onChange={(text) => setAnswers(new Map([...answers, [ask.code, text]]))}
            onFiles={onFiles}
          />
        </div>
      ))}
      {answerable.length > 0 ? (
        <>
          <button type="submit" className="button button-main" disabled={given.length === 0}>
            {answerable.length === 1 ? "Use this answer" : `Use ${given.length} of ${answerable.length} answers`}
          </button>
          <p className="note">The file is read again with it. You can take an answer back.</p>
        </>
      ) : null}
    </form>
  );
}
