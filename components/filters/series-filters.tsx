import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import { MAX_CATEGORIES } from "@/lib/core/chart/response-order";
import { numberInWords } from "@/lib/core/format/lists";
import { countryName } from "@/lib/core/model/country";

interface SeriesFiltersProps {
  slug: string;
  choices: ChartChoices;
  countries: readonly string[];
  shown: readonly string[];
}

/** Which countries and which period a chart over time shows: a plain form that sends an address. */
export function SeriesFilters({ slug, choices, countries, shown }: SeriesFiltersProps) {
  const named = countries
    .map((code) => ({ code, name: countryName(code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  return (
    <form className="filters" action={`/questions/${slug}`} method="get">
      {countries.length > 1 ? (
        <details className="choices">
          <summary>
            Countries: {shown.length} of {countries.length}
          </summary>
          <fieldset>
            <legend className="note">
              Up to {numberInWords(MAX_CATEGORIES)} are drawn: more cannot be told apart.
            </legend>
            <div className="boxes">
              {named.map(({ code, name }) => (
                <label key={code}>
                  <input type="checkbox" name="countries" value={code} defaultChecked={shown.includes(code)} /> {name}
                </label>
              ))}
            </div>
          </fieldset>
        </details>
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
