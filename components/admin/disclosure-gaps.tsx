import type { DisclosureItem } from "@/lib/core/disclosure/disclosure-item";

/** What the checklist still misses, each with the field that fills it in. */
export function DisclosureGaps({ items }: { items: readonly DisclosureItem[] }) {
  const gaps = items.filter(({ status, source }) => status !== "given" && typeof source !== "string");
  const elsewhere = items.filter(({ status, source }) => status !== "given" && typeof source === "string");
  return (
    <>
      {gaps.length === 0 ? null : (
        <p className="small">
          To fill in here:{" "}
          {gaps.map(({ label, source }, index) => (
            <span key={label}>
              {index > 0 ? ", " : ""}
              <a href={`#${source[0]}`}>{label}</a>
            </span>
          ))}
          .
        </p>
      )}
      {elsewhere.length === 0 ? null : (
        <p className="small secondary">
          {elsewhere
            .map(({ label, source }) => `${label} (${source === "figures" ? "from the file" : "its questions"})`)
            .join(", ")}
          .
        </p>
      )}
    </>
  );
}
