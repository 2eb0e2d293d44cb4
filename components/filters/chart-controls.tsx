import type { ChartChoices, ChartKind } from "@/lib/core/chart/chart-choices";
import { choicesToQuery } from "@/lib/core/chart/parse-choices";
import type { ChartView } from "../chart/chart-figure";

interface ChartControlsProps {
  path: string;
  choices: ChartChoices;
  view: ChartView;
  /** Kinds the reader may switch between, the default first. */
  kinds?: readonly ChartKind[];
  sortable?: boolean;
  /** Answers a ranking by country may show, where there are several. */
  answers?: readonly string[];
  /** Rows that a ranking leaves out. */
  shortened?: boolean;
}

const KIND_LABELS: Readonly<Record<ChartKind, string>> = {
  "ranked-bars": "Ranking",
  "stacked-bars": "All answers",
  "dots-over-time": "Over time",
  "heat-table": "Heat table",
  "tile-map": "Tile map",
  "world-map": "World map",
  seats: "Seats",
};

/** Switches above a chart: links, so that every choice is an address and works without script. */
export function ChartControls({
  path,
  choices,
  view,
  kinds = [],
  answers = [],
  sortable = false,
  shortened = false,
}: ChartControlsProps) {
  const address = (changes: Partial<ChartChoices>, nextView: ChartView = view) => {
    const query = [choicesToQuery({ ...choices, ...changes }), nextView === "chart" ? "" : `view=${nextView}`]
      .filter(Boolean)
      .join("&");
    return query === "" ? path : `${path}?${query}`;
  };
  const kind = choices.type ?? kinds[0];
  return (
    <div className="controls">
      <Switch
        label="Show as"
        options={[
          { label: "Chart", href: address({}, "chart"), current: view !== "table" },
          { label: "Table", href: address({}, "table"), current: view === "table" },
        ]}
      />
      {kinds.length > 1 ? (
        <Switch
          label="Answers"
          options={kinds.map((option, index) => ({
            label: KIND_LABELS[option],
            href: address({ type: index === 0 ? null : option }),
            current: option === kind,
          }))}
        />
      ) : null}
      {answers.length > 1 ? (
        <details className="choices">
          <summary>Answer: {choices.responses?.[0] ?? answers[0]}</summary>
          <ul className="answers">
            {answers.map((answer) => (
              <li key={answer}>
                <a href={address({ responses: [answer] })}>{answer}</a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {sortable ? (
        <Switch
          label="Order"
          options={[
            { label: "Largest first", href: address({ sort: null }), current: choices.sort !== "name" },
            { label: "A–Z", href: address({ sort: "name" }), current: choices.sort === "name" },
          ]}
        />
      ) : null}
      {shortened || choices.rows === "all" ? (
        <Switch
          label="Rows"
          options={[
            { label: "Both ends", href: address({ rows: null }), current: choices.rows !== "all" },
            { label: "All rows", href: address({ rows: "all" }), current: choices.rows === "all" },
          ]}
        />
      ) : null}
    </div>
  );
}

function Switch({
  label,
  options,
}: {
  label: string;
  options: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, these are links
    <div className="segmented" role="group" aria-label={label}>
      {options.map((option) => (
        <a key={option.label} href={option.href} aria-current={option.current ? "true" : undefined}>
          {option.label}
        </a>
      ))}
    </div>
  );
}
