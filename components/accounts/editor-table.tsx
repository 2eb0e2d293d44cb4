import type { Editor } from "@/lib/adapters/accounts/accounts";
import { formatTime } from "@/lib/core/format/time";
import { TableScroll } from "../tables/table-scroll";
import { ActionButton, GraveAction } from "./action-button";

const ACTION = "/api/admin/editors";

/** Everybody who can sign in, with what an admin can do about each; `own` is the admin who looks. */
export function EditorTable({ editors, own }: { editors: readonly Editor[]; own: string }) {
  return (
    <TableScroll label="Editors">
      <table>
        <thead>
          <tr>
            <th scope="col">E-mail</th>
            <th scope="col">Role</th>
            <th scope="col">Since</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {editors.map(({ id, email, role, createdAt, lockedUntil }) => (
            <tr key={id}>
              <th scope="row">
                {email}
                {lockedUntil === null ? null : <div className="note">locked until {formatTime(lockedUntil)}</div>}
              </th>
              <td>{role}</td>
              <td className="nowrap">
                <time dateTime={createdAt}>{formatTime(createdAt)}</time>
              </td>
              <td>
                <div className="actions">
                  {lockedUntil === null ? null : (
                    <ActionButton to={ACTION} fields={{ action: "unlock", email }} label="Unlock" about={email} />
                  )}
                  {email === own ? (
                    <a className="button" href="/admin/account">
                      Your account
                    </a>
                  ) : (
                    <>
                      <ActionButton
                        to={ACTION}
                        fields={{ action: "end-sessions", email }}
                        label="End sessions"
                        about={email}
                      />
                      <GraveAction
                        to={ACTION}
                        fields={{ action: "reset", email }}
                        label="New password"
                        about={email}
                        consequence="The old password stops working and every session ends. The new one is shown to you once."
                      />
                      <GraveAction
                        to={ACTION}
                        fields={{ action: "remove", email }}
                        label="Remove"
                        about={email}
                        consequence="They can no longer sign in. What they published stays."
                      />
                    </>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
