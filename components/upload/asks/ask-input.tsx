"use client";

import type { Ask } from "@/lib/core/import/reading";
import { FilePicker } from "../choose/choose-files";
import { askField, optionWords } from "../words/ask-words";
import { chosenNames, withChoice } from "./several-answers";

export interface CountryOption {
  readonly code: string;
  readonly name: string;
}

interface AskInputProps {
  readonly ask: Ask;
  readonly value: string;
  readonly countries: readonly CountryOption[];
  readonly onChange: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The field an ask is answered in. */
export function AskInput({ ask, value, countries, onChange, onFiles }: AskInputProps) {
  const names = { "aria-labelledby": `ask-${ask.code}`, "aria-describedby": `why-${ask.code}` };
  switch (askField(ask)) {
    case "options":
      return <Options ask={ask} value={value} onChange={onChange} />;
    case "several":
      return <Several ask={ask} value={value} onChange={onChange} />;
    case "country":
      return (
        <select className="entry" {...names} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">Choose a country …</option>
          <option value="none">No one country</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      );
    case "year":
      return (
        <input
          className="entry"
          {...names}
          type="text"
          inputMode="numeric"
          pattern="[0-9]{4}"
          title="A year in four digits, such as 2026"
          placeholder="2026"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case "text":
      return (
        <textarea
          className="entry"
          {...names}
          rows={3}
          placeholder="The wording, or a short name"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case "file":
      return <FilePicker label="Add the other file" describedBy={`why-${ask.code}`} onFiles={onFiles} />;
  }
}

function Options({ ask, value, onChange }: Pick<AskInputProps, "ask" | "value" | "onChange">) {
  return (
    <fieldset className="options" aria-labelledby={`ask-${ask.code}`} aria-describedby={`why-${ask.code}`}>
      {ask.options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={ask.code}
            value={option}
            checked={value === option}
            onChange={() => onChange(option)}
          />
          <span>{optionWords(ask, option)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Some of the columns, or the one word that stands for none or all of them. */
function Several({ ask, value, onChange }: Pick<AskInputProps, "ask" | "value" | "onChange">) {
  const chosen = chosenNames(value);
  const options = ask.code === "ANSWER_COLUMNS" ? ["all", ...ask.options] : ask.options;
  return (
    <fieldset className="options options-long" aria-labelledby={`ask-${ask.code}`} aria-describedby={`why-${ask.code}`}>
      {options.map((option) => (
        <label key={option}>
          <input
            type="checkbox"
            value={option}
            checked={chosen.includes(option)}
            onChange={(event) => onChange(withChoice(value, option, event.target.checked))}
          />
          <span>{option === "all" ? "All of them" : optionWords(ask, option)}</span>
        </label>
      ))}
    </fieldset>
  );
}
