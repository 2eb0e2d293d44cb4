import { refusal } from "@/lib/core/refusal";
import { askedQuestions } from "./asked-questions";
import type { Change } from "./change";
import { addressKey, toRenames, WITH_RENAMES } from "./revision-row";
import { STILL_STANDING } from "./schema";
import { standingEditions } from "./standing";
import type { Address, Rename } from "./store";
import { storeFailure } from "./store-failure";
import { begunBy, endedBy } from "./touched";
import type { Turn } from "./transaction";

/** Refuses to rename what is not there, and to a name that is another's. */
export async function refuseRenames({ trx }: Change, renames: readonly Rename[]): Promise<void> {
  const standing = await standingEditions(trx, [...renames, ...renames.map(target)]);
  const leaving = new Set(renames.filter(({ slug, to }) => slug !== to).map(addressKey));
  const taken = new Set([...standing.keys()].filter((key) => !leaving.has(key)));
  for (const rename of renames) {
    const { kind, slug, to } = rename;
    if (!standing.has(addressKey(rename))) throw addressUnknown(rename);
    if (taken.has(addressKey(target(rename)))) {
      const message = `The ${kind} ${slug} cannot be called ${to}: another ${kind} has this name.`;
      throw refusal("ADDRESS_TAKEN", message, "Choose another name.", to);
    }
    taken.add(addressKey(target(rename)));
  }
}

/** Refuses a batch that does not bring what it renames, or leaves the results of a question behind under its old name. */
export async function refuseHalfRenames({ trx }: Change, renames: readonly Rename[]): Promise<void> {
  const standing = await standingEditions(trx, [...renames, ...renames.map(target)]);
  const missing = renames.find((rename) => !standing.has(addressKey(target(rename))));
  if (missing) {
    const { kind, slug, to } = missing;
    throw storeFailure(`The ${kind} ${slug} is renamed to ${to}, which is not there.`, `Bring the ${kind} ${to} too.`);
  }
  const questions = renames
    .filter(({ kind }) => kind === "question")
    .filter((rename) => !standing.has(addressKey(rename)));
  const [asked] = await askedQuestions(
    trx,
    questions.map(({ slug }) => slug),
  );
  if (asked === undefined) return;
  throw storeFailure(
    `Polls ask the question ${asked} under its old name.`,
    "Bring these polls under the new name too.",
  );
}

/**
 * What this change has ended because it lets an earlier renaming count again, as a rollback or the undoing of an undo
 * does: the addresses that were ended lead to the new ones again.
 */
export async function renamesAgain({ trx, revision }: Change): Promise<readonly Rename[]> {
  const last = new Map<string, Rename>();
  for (const rename of await renamesSince(trx, 0)) last.set(addressKey(rename), rename);
  if (last.size === 0) return [];
  const isBegun = new Set((await begunBy(trx, revision)).map(addressKey));
  return (await endedBy(trx, revision))
    .filter((address) => !isBegun.has(addressKey(address)))
    .flatMap((address) => last.get(addressKey(address)) ?? [])
    .filter((rename) => isBegun.has(addressKey(target(rename))));
}

/** All renamings after a revision, up to another, oldest first. */
export async function renamesSince(
  trx: Turn["trx"],
  revision: number,
  upTo = STILL_STANDING,
): Promise<readonly Rename[]> {
  const rows = await trx
    .selectFrom("revision")
    .where("revision", ">", revision)
    .where("revision", "<=", upTo)
    .where("details", "like", WITH_RENAMES)
    .select(["revision", "details"])
    .orderBy("revision")
    .execute();
  return rows.flatMap(toRenames);
}

/** Nothing stands where something is to be changed. */
export function addressUnknown({ kind, slug }: Address): Error {
  const hint = "It may have been withdrawn, or have another name by now: its old address says so.";
  return refusal("ADDRESS_UNKNOWN", `There is no ${kind} ${slug}.`, hint, slug);
}

function target({ kind, to }: Rename): Address {
  return { kind, slug: to };
}
