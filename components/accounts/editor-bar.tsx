import type { Actor } from "@/lib/core/model/actor";
import { EditorNav, type EditorPlace } from "../layout/editor-nav";

const PLACES: readonly EditorPlace[] = [{ href: "/admin", label: "Imports" }];
const ADMIN_PLACES: readonly EditorPlace[] = [
  { href: "/admin/editors", label: "Editors" },
  { href: "/admin/tokens", label: "Tokens" },
  { href: "/admin/audit", label: "Audit log" },
];

/** On top of every page for editors: where they can go, who they are, and the way out. */
export function EditorBar({ editor }: { editor: Extract<Actor, { kind: "editor" }> }) {
  const isAdmin = editor.role === "admin";
  return (
    <div className="editor-bar">
      <EditorNav places={isAdmin ? [...PLACES, ...ADMIN_PLACES] : PLACES} />
      <form method="post" action="/api/admin/session/end">
        <a href="/admin/account">{editor.email}</a>
        <span className="secondary small">{editor.role}</span>
        <button type="submit" className="button">
          Sign out
        </button>
      </form>
    </div>
  );
}
