import type { PollSummary } from "@/lib/adapters/store/store";
import { formatFieldwork } from "@/lib/core/format/dates";
import { formatCount } from "@/lib/core/format/percent";
import { countryName } from "@/lib/core/model/country";
import { SampleBadge } from "../layout/breadcrumbs";
import { TableScroll } from "./table-scroll";

/** Polls, one a row. */
export function PollTable({ polls }: { polls: readonly PollSummary[] }) {
  if (polls.length === 0)
    return (
      <p>
        No poll fits. Widen the filters, or add a poll with <code>npx toplines import my.csv</code>.
      </p>
    );
  return (
    <TableScroll label="Polls">
      <table>
        <thead>
          <tr>
            <th scope="col">Poll</th>
            <th scope="col">Pollster</th>
            <th scope="col">Fieldwork</th>
            <th scope="col" className="number">
              n
            </th>
            <th scope="col">Countries</th>
          </tr>
        </thead>
        <tbody>
          {polls.map(({ poll, unweightedN, countries }) => (
            <tr key={poll.slug}>
              <th scope="row">
                <a href={`/polls/${poll.slug}`}>{poll.title}</a> {poll.sample ? <SampleBadge /> : null}
              </th>
              <td>{poll.pollster ?? "not stated"}</td>
              <td>{formatFieldwork(poll.fieldwork) ?? "not stated"}</td>
              <td className="number">{unweightedN === null ? "not stated" : formatRange(unweightedN)}</td>
              <td>
                {countries.length <= 4
                  ? countries.map((code) => countryName(code)).join(", ")
                  : `${countries.length} countries`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function formatRange({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? formatCount(min) : `${formatCount(min)}–${formatCount(max)}`;
}
