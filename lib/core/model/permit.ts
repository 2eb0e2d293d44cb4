import type { PollDataError } from "../errors";
import { refusal } from "../refusal";
import { type Access, accessOf, type Doer, type Need } from "./actor";

/**
 * Proof that somebody was asked for and may do what is needed. Every write to the store, and every read of what is not
 * published, takes one, so that no page, route or command can forget to ask: only `permit` makes them.
 */
export class Permit {
  private constructor(
    readonly by: Doer,
    private readonly needs: readonly Need[],
  ) {}

  /** @throws PollDataError SIGN_IN_REQUIRED, NOT_ALLOWED */
  static of(by: Doer, need: Need): Permit {
    const access = accessOfDoer(by, need);
    if (access !== "granted") throw refused(access, need);
    return new Permit(by, need === "read" ? [need] : ["read", need]);
  }

  /** Asked again where the data are. @throws PollDataError NOT_ALLOWED */
  require(need: Need): void {
    if (!this.needs.includes(need)) throw refused("denied", need);
  }
}

/** Whether somebody may do something, and the proof of it. @throws PollDataError SIGN_IN_REQUIRED, NOT_ALLOWED */
export function permit(by: Doer, need: Need): Permit {
  return Permit.of(by, need);
}

/** Whoever can run a command on the machine, or starts the site, may do everything there. */
function accessOfDoer({ actor }: Doer, need: Need): Access {
  if (actor === "command line" || actor === "first start") return "granted";
  return accessOf(typeof actor === "string" ? null : actor, need);
}

const WHAT: Readonly<Record<Need, string>> = {
  read: "see what is not published",
  write: "publish or change anything",
  administer: "manage editors and tokens",
};

function refused(access: Exclude<Access, "granted">, need: Need): PollDataError {
  if (access === "unknown") {
    const hint = "Sign in at /login, or send an API token as Authorization: Bearer ….";
    return refusal("SIGN_IN_REQUIRED", `Only editors may ${WHAT[need]}.`, hint);
  }
  const hint = "Sign in as somebody who may, or use a token of another scope.";
  return refusal("NOT_ALLOWED", `You may not ${WHAT[need]}.`, hint);
}
