import type { ApiToken } from "@/lib/adapters/accounts/accounts";
import { formatTime } from "@/lib/core/format/time";
import { TableScroll } from "../tables/table-scroll";
import { GraveAction } from "./action-button";

/** All tokens, without their secrets: nobody has those but the owners. */
export function TokenTable({ tokens }: { tokens: readonly ApiToken[] }) {
  return (
    <TableScroll label="API tokens">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Scope</th>
            <th scope="col">Created</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, name, scope, createdAt }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{scope}</td>
              <td className="nowrap">
                <time dateTime={createdAt}>{formatTime(createdAt)}</time>
              </td>
              <td>
                <div className="actions">
                  <GraveAction
                    to="/api/admin/tokens"
                    fields={{ action: "revoke", name }}
                    label="Revoke"
                    about={name}
                    consequence="Programs that use it are refused from now on."
                  />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
