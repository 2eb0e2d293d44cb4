import { countryName } from "@/lib/core/model/country";
import type { Question } from "@/lib/core/model/question";

interface PollFiltersProps {
  filter: { readonly country?: string; readonly pollster?: string; readonly question?: string };
  countries: readonly string[];
  pollsters: readonly string[];
  questions: readonly Question[];
}

/** Filters of the list of polls: a plain form that sends an address. */
export function PollFilters({ filter, countries, pollsters, questions }: PollFiltersProps) {
  const named = countries
    .map((code) => ({ value: code, label: countryName(code) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en"));
  return (
    <form className="filters" action="/polls" method="get">
      <Choice label="Country" name="country" chosen={filter.country} all="All countries" options={named} />
      <Choice
        label="Pollster"
        name="pollster"
        chosen={filter.pollster}
        all="All pollsters"
        options={pollsters.map((name) => ({ value: name, label: name }))}
      />
      <Choice
        label="Question"
        name="question"
        chosen={filter.question}
        all="All questions"
        options={questions.map((question) => ({ value: question.slug, label: question.topic }))}
      />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  chosen: string | undefined;
  all: string;
  options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ label, name, chosen, all, options }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen ?? ""}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
