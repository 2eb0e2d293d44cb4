import type { Permit } from "@/lib/core/model/permit";

/** Whose an upload is: an editor's or a token's alone. */
export function uploadOwner({ by: { actor } }: Permit): string {
  return typeof actor === "string" ? actor : `${actor.kind} ${actor.id}`;
}
