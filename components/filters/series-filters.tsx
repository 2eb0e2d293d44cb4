import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import { numberInWords } from "@/lib/core/format/lists";
import { countryName } from "@/lib/core/model/country";

interface SeriesFiltersProps {
  slug: string;
  choices: ChartChoices;
  countries: readonly string[];
  shown: readonly string[];
  answers: readonly string[];
  shownAnswers: readonly string[];
  /** How many can be told apart in one chart; `null` = each has a panel. */
  most: number | null;
}

/** Which countries or answers and which period a chart over time shows: a plain form that sends an address. */
export function SeriesFilters({ slug, choices, countries, shown, answers, shownAnswers, most }: SeriesFiltersProps) {
  const named = countries
    .map((code) => ({ code, name: countryName(code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  return (
    <form className="filters" action={`/questions/${slug}`} method="get">
      {choices.type === null ? null : <input type="hidden" name="type" value={choices.type} />}
      {countries.length > 1 ? (
        <Boxes label="Countries" name="countries" options={named} chosen={shown} most={most} />
      ) : null}
      {answers.length > 2 ? (
        <Boxes
          label="Answers"
          name="responses"
          options={answers.map((answer) => ({ code: answer, name: answer }))}
          chosen={shownAnswers}
          most={most}
        />
      ) : null}
      <label>
        From
        <input
          type="text"
          name="from"
          size={10}
          placeholder="2016"
          defaultValue={choices.from ?? ""}
          inputMode="numeric"
        />
      </label>
      <label>
        To
        <input
          type="text"
          name="to"
          size={10}
          placeholder="2017-06"
          defaultValue={choices.to ?? ""}
          inputMode="numeric"
        />
      </label>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}

interface BoxesProps {
  label: string;
  name: string;
  options: readonly { readonly code: string; readonly name: string }[];
  chosen: readonly string[];
  most: number | null;
}

function Boxes({ label, name, options, chosen, most }: BoxesProps) {
  return (
    <details className="choices">
      <summary>
        {label}: {chosen.length} of {options.length}
      </summary>
      <fieldset>
        {most === null ? null : (
          <legend className="note">Up to {numberInWords(most)} are drawn: more cannot be told apart.</legend>
        )}
        <div className="boxes">
          {options.map((option) => (
            <label key={option.code}>
              <input type="checkbox" name={name} value={option.code} defaultChecked={chosen.includes(option.code)} />{" "}
              {option.name}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
