import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import { MAX_CATEGORIES } from "@/lib/core/chart/response-order";
import { numberInWords } from "@/lib/core/format/lists";
import { countryName } from "@/lib/core/model/country";

interface SeriesFiltersProps {
  slug: string;
  choices: ChartChoices;
  countries: readonly string[];
  shown: readonly string[];
  answers: readonly string[];
  shownAnswers: readonly string[];
}

/** Which countries or answers and which period a chart over time shows: a plain form that sends an address. */
export function SeriesFilters({ slug, choices, countries, shown, answers, shownAnswers }: SeriesFiltersProps) {
  const named = countries
    .map((code) => ({ code, name: countryName(code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  return (
    <form className="filters" action={`/questions/${slug}`} method="get">
      {countries.length > 1 ? <Boxes label="Countries" name="countries" options={named} chosen={shown} /> : null}
      {answers.length > 2 ? (
        <Boxes
          label="Answers"
          name="responses"
          options={answers.map((answer) => ({ code: answer, name: answer }))}
          chosen={shownAnswers}
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
}

function Boxes({ label, name, options, chosen }: BoxesProps) {
  return (
    <details className="choices">
      <summary>
        {label}: {chosen.length} of {options.length}
      </summary>
      <fieldset>
        <legend className="note">Up to {numberInWords(MAX_CATEGORIES)} are drawn: more cannot be told apart.</legend>
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
