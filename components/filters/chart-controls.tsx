import type { ChartChoices, ChartKind } from "@/lib/core/chart/chart-choices";
import type { UnsoundKind } from "@/lib/core/chart/offered-kinds";
import { choicesToQuery } from "@/lib/core/chart/parse-choices";
import type { ChartView } from "../chart/chart-figure";

interface ChartControlsProps {
  path: string;
  choices: ChartChoices;
  view: ChartView;
  /** Kinds the reader may switch between, the default first. */
  kinds?: readonly ChartKind[];
  /** Kinds that are not offered, with the reason. */
  unsound?: readonly UnsoundKind[];
  sortable?: boolean;
  /** Answers a ranking by country may show, where there are several. */
  answers?: readonly string[];
  /** Variables a chart by group may show. */
  groups?: readonly string[];
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
  "dots-with-intervals": "Dots with 95% intervals",
  "diverging-bars": "Balance",
  dumbbell: "Two waves",
  slope: "Two waves as lines",
  "grouped-dots": "By group",
  "small-multiples": "Small multiples",
};

/** Switches above a chart: links, so that every choice is an address and works without script. */
export function ChartControls({
  path,
  choices,
  view,
  kinds = [],
  unsound = [],
  answers = [],
  groups = [],
  sortable = false,
  shortened = false,
}: ChartControlsProps) {
  const address = (changes: Partial<ChartChoices>, nextView: ChartView = view) => {
    const query = [choicesToQuery({ ...choices, ...changes }), nextView === "chart" ? "" : `view=${nextView}`]
      .filter(Boolean)
      .join("&");
    return query === "" ? path : `${path}?${query}`;
  };
  const kind = choices.type !== null && kinds.includes(choices.type) ? choices.type : kinds[0];
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
          label="Kind of chart"
          many
          options={kinds.map((option, index) => ({
            label: KIND_LABELS[option],
            href: address({ type: index === 0 ? null : option }),
            current: option === kind,
          }))}
        />
      ) : null}
      {answers.length > 1 ? (
        <LinkList
          title={`Answer: ${choices.responses?.[0] ?? answers[0]}`}
          links={answers.map((answer) => ({ label: answer, href: address({ responses: [answer] }) }))}
        />
      ) : null}
      {groups.length > 1 ? (
        <LinkList
          title={`Group: ${choices.by ?? groups[0]}`}
          links={groups.map((group) => ({ label: group, href: address({ by: group }) }))}
        />
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
      {unsound.length > 0 ? <WhyNot unsound={unsound} /> : null}
    </div>
  );
}

/** Choices too long for a row of switches, folded. */
function LinkList({
  title,
  links,
}: {
  title: string;
  links: readonly { readonly label: string; readonly href: string }[];
}) {
  return (
    <details className="choices">
      <summary>{title}</summary>
      <ul className="answers">
        {links.map(({ label, href }) => (
          <li key={label}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The kinds that would mislead here or cannot be drawn, each with its reason. */
function WhyNot({ unsound }: { unsound: readonly UnsoundKind[] }) {
  return (
    <details className="choices why-not">
      <summary>Why not other charts?</summary>
      <ul>
        {unsound.map(({ kind, reason }) => (
          <li key={kind}>
            <strong>{KIND_LABELS[kind]}:</strong> {reason}.
          </li>
        ))}
      </ul>
    </details>
  );
}

function Switch({
  label,
  options,
  many = false,
}: {
  label: string;
  /** May need a second line. */
  many?: boolean;
  options: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, these are links
    <div className={many ? "segmented kinds" : "segmented"} role="group" aria-label={label}>
      {options.map((option) => (
        <a key={option.label} href={option.href} aria-current={option.current ? "true" : undefined}>
          {option.label}
        </a>
      ))}
    </div>
  );
}
