import { refusal } from "@/lib/core/refusal";
import { askedQuestions, endUnasked, questionsOfEnded } from "./asked-questions";
import type { Change, RevisionRecord } from "./change";
import { changedPolls } from "./changed-polls";
import { endEntries } from "./place";
import { addressUnknown } from "./renames";
import { standingEditions } from "./standing";
import type { Address } from "./store";

/** Ends what stands under an address, and the questions that nobody asks any more then. */
export async function takeOut(change: Change, address: Address, reason: string): Promise<RevisionRecord> {
  const { kind, slug } = address;
  if (reason.trim() === "") {
    const hint = "Give a sentence: whoever comes to the old address reads it.";
    throw refusal("REASON_MISSING", `It is not said why the ${kind} ${slug} is withdrawn.`, hint);
  }
  const standing = await standingEditions(change.trx, [address]);
  if (standing.size === 0) throw addressUnknown(address);
  if (kind === "question" && (await askedQuestions(change.trx, [slug])).size > 0) {
    const hint = "Withdraw these polls first; the question goes with the last of them.";
    throw refusal("QUESTION_ASKED", `Polls that stand ask the question ${slug}.`, hint, slug);
  }
  await endEntries(change, [address]);
  await endUnasked(change, await questionsOfEnded(change));
  return { files: [], polls: await changedPolls(change), note: `${kind} ${slug}`, reason };
}
