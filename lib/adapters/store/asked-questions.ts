import type { Change } from "./change";
import { inParts } from "./in-parts";
import { endEntries, type Placing, place } from "./place";
import { addressKey } from "./revision-row";
import { STILL_STANDING } from "./schema";
import { standingEditions } from "./standing";
import type { Address } from "./store";
import type { Turn } from "./transaction";

/** Those of the questions that some poll asks which stands, or whose figures a later revision than `since` brought. */
export async function askedQuestions(
  trx: Turn["trx"],
  questions: readonly string[],
  since = -1,
): Promise<ReadonlySet<string>> {
  const asked = new Set<string>();
  for (const part of inParts(questions)) {
    const rows = await trx
      .selectFrom("result_set")
      .innerJoin("entry", "entry.edition", "result_set.edition")
      .innerJoin("poll_edition as poll", "poll.edition", "entry.edition")
      .where("result_set.question", "in", part)
      .where("entry.kind", "=", "poll")
      .where("entry.to_revision", "=", STILL_STANDING)
      .where("poll.revision", ">", since)
      .select("result_set.question")
      .distinct()
      .execute();
    for (const { question } of rows) asked.add(question);
  }
  return asked;
}

/** Ends those of the questions that no poll asks any more. */
export async function endUnasked(change: Change, questions: readonly string[]): Promise<void> {
  const asked = await askedQuestions(change.trx, questions);
  const unasked = questions.filter((question) => !asked.has(question));
  await endEntries(change, unasked.map(asAddress));
}

/** The questions of the polls this change has ended so far. */
export function questionsOfEnded({ trx, revision }: Change): Promise<readonly string[]> {
  return questionsWhere(trx, "to_revision", revision);
}

/** Lets the questions of the polls that this change lets stand again stand again too, as they were last. */
export async function reviveAsked(change: Change): Promise<void> {
  const { trx, revision } = change;
  const asked = (await questionsWhere(trx, "from_revision", revision)).map(asAddress);
  const standing = await standingEditions(trx, asked);
  const missing = asked.filter((address) => !standing.has(addressKey(address)));
  const last = new Map<string, Placing>();
  for (const part of inParts(missing.map(({ slug }) => slug))) {
    const rows = await trx
      .selectFrom("entry")
      .where("kind", "=", "question")
      .where("slug", "in", part)
      .select(["slug", "edition"])
      .orderBy("from_revision")
      .execute();
    for (const { slug, edition } of rows) last.set(slug, { kind: "question", slug, edition });
  }
  await place(change, [...last.values()]);
}

async function questionsWhere(
  trx: Turn["trx"],
  column: "from_revision" | "to_revision",
  revision: number,
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom("entry")
    .innerJoin("result_set", "result_set.edition", "entry.edition")
    .where("entry.kind", "=", "poll")
    .where(`entry.${column}`, "=", revision)
    .select("result_set.question")
    .distinct()
    .execute();
  return rows.map(({ question }) => question);
}

function asAddress(slug: string): Address {
  return { kind: "question", slug };
}
