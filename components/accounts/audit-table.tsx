import type { AuditEntry } from "@/lib/adapters/accounts/accounts";
import { formatTime } from "@/lib/core/format/time";
import { TableScroll } from "../tables/table-scroll";

/** Entries of the audit log. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <TableScroll label="Audit log">
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Details</th>
            <th scope="col">Address</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, at, actor, action, details, address }) => (
            <tr key={id}>
              <td className="nowrap">
                <time dateTime={at}>{formatTime(at)}</time>
              </td>
              <td className="anywhere">{actor}</td>
              <td className="nowrap">{action.replaceAll("-", " ")}</td>
              <td className="anywhere">{detailsInWords(details)}</td>
              <td className="anywhere">{address ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function detailsInWords(details: AuditEntry["details"]): string {
  return Object.entries(details)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");
}
