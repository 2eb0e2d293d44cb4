import type { DisclosureItem } from "@/lib/core/disclosure/disclosure-item";
import { DashedIcon, HalfIcon, TickIcon } from "../layout/icons";

const STATUS = {
  given: { icon: <TickIcon />, tone: "chip-success", words: "given" },
  "in-part": { icon: <HalfIcon />, tone: "chip-warning", words: "in part" },
  "not-stated": { icon: <DashedIcon />, tone: "chip-neutral", words: "not stated" },
} as const;

/** How many items a poll discloses: `5 of 15 given, 2 in part`. */
export function disclosureSummary(items: readonly DisclosureItem[]): string {
  const count = (status: DisclosureItem["status"]) => items.filter((item) => item.status === status).length;
  const inPart = count("in-part");
  return `${count("given")} of ${items.length} given${inPart > 0 ? `, ${inPart} in part` : ""}`;
}

interface DisclosureListProps {
  items: readonly DisclosureItem[];
  /** Beside the form of the poll: says where each missing item is filled in. */
  toFillIn?: boolean;
}

/** The disclosure checklist of a poll, as segments and as a list. */
export function DisclosureList({ items, toFillIn = false }: DisclosureListProps) {
  return (
    <>
      <div className="meter" aria-hidden="true">
        {items.map((item) => (
          <span key={item.label} className={item.status} />
        ))}
      </div>
      <dl className="facts">
        {items.map((item) => (
          <DisclosureRow key={item.label} item={item} toFillIn={toFillIn && item.status !== "given"} />
        ))}
      </dl>
      <p className="note">
        Items: AAPOR Code 2021, BPC Rules of Disclosure, NCPP, ESOMAR/WAPOR Guideline 2014, as far as they apply to this
        poll. A missing item is not a mark against the pollster: the document may have left it out.
      </p>
    </>
  );
}

function DisclosureRow({ item, toFillIn }: { item: DisclosureItem; toFillIn: boolean }) {
  const { icon, tone, words } = STATUS[item.status];
  const isLink = item.value.startsWith("https://") || item.value.startsWith("http://");
  return (
    <>
      <dt>
        <span className={`item-icon ${tone}`}>{icon}</span>
        {item.label}
      </dt>
      <dd className={item.status === "not-stated" ? "secondary" : undefined}>
        {item.status === "in-part" ? <span className="visually-hidden">{words}: </span> : null}
        {isLink ? <a href={item.value}>{new URL(item.value).hostname}</a> : item.value}
        {toFillIn ? <WhereToFillIn item={item} /> : null}
      </dd>
    </>
  );
}

function WhereToFillIn({ item: { label, source } }: { item: DisclosureItem }) {
  if (source === "figures") return <span className="secondary"> · from the file</span>;
  if (source === "questions") return <span className="secondary"> · see its questions</span>;
  return (
    <>
      {" · "}
      <a href={`#${source[0]}`}>
        fill in <span className="visually-hidden">{label}</span>
      </a>
    </>
  );
}
