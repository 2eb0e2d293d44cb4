import type { IgnoredChoice } from "@/lib/core/chart/parse-choices";

/** Says which parts of the address were not understood and therefore not used. */
export function IgnoredChoices({ ignored }: { ignored: readonly IgnoredChoice[] }) {
  if (ignored.length === 0) return null;
  return (
    <div className="ignored" role="note">
      {ignored.map(({ key, value, allowed }) => (
        <p key={`${key} ${value}`}>
          Not used from the address: <code>{`${key}=${value}`}</code>; possible is {allowed}.
        </p>
      ))}
    </div>
  );
}
