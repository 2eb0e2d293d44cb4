import { countOf } from "@/lib/core/format/lists";
import { countryName } from "@/lib/core/model/country";

interface CountryListProps {
  countries: readonly { readonly code: string; readonly polls: number; readonly questions: number }[];
}

/** Countries by name, each with how much is known of it. */
export function CountryList({ countries }: CountryListProps) {
  const named = countries
    .map((country) => ({ ...country, name: countryName(country.code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  return (
    <ul className="countries">
      {named.map(({ code, name, polls }) => (
        <li key={code}>
          <a href={`/countries/${code.toLowerCase()}`}>{name}</a>
          <span className="secondary" title={countOf(polls, "poll")}>
            {polls}
          </span>
        </li>
      ))}
    </ul>
  );
}
