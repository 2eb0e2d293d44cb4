export const ROLES = ["editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const TOKEN_SCOPES = ["import", "read"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Who a request comes from. */
export type Actor =
  | { readonly kind: "editor"; readonly id: string; readonly email: string; readonly role: Role }
  | { readonly kind: "token"; readonly id: string; readonly name: string; readonly scope: TokenScope };

/** What a request needs: `read` what is not published, `write` polls and articles, `administer` editors and tokens. */
export type Need = "read" | "write" | "administer";

/** `unknown` = sign in first (401), `denied` = this actor never may (403). */
export type Access = "granted" | "unknown" | "denied";

/** What an actor may do: the one place that decides it. */
export function accessOf(actor: Actor | null, need: Need): Access {
  if (actor === null) return "unknown";
  return needsMetBy(actor).includes(need) ? "granted" : "denied";
}

function needsMetBy(actor: Actor): readonly Need[] {
  if (actor.kind === "token") return actor.scope === "import" ? ["read", "write"] : ["read"];
  return actor.role === "admin" ? ["read", "write", "administer"] : ["read", "write"];
}

/** Who did something, and from where: the audit log keeps both. */
export interface Doer {
  readonly actor: Actor | "command line" | "first start" | "setup link" | "nobody";
  /** `null` = not over the network, or not known for certain. */
  readonly address: string | null;
}

/** The actor as the audit log names it. */
export function nameOfActor(actor: Doer["actor"]): string {
  if (typeof actor === "string") return actor;
  return actor.kind === "editor" ? actor.email : `token ${actor.name}`;
}
