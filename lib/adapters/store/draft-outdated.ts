import type { AliasableExpression, Expression, ExpressionBuilder } from "kysely";
import { PollDataError } from "@/lib/core/errors";
import { MAX_PROBLEMS } from "@/lib/core/import/problem-list";
import { refusal } from "@/lib/core/refusal";
import type { Change } from "./change";
import { addressKey } from "./revision-row";
import { STILL_STANDING, type StoreSchema } from "./schema";
import type { Address } from "./store";

/** Refuses when something the draft changes, or a question that its figures answer, is not as it was compared with. */
export async function refuseOutdated(change: Change, id: string, basedOn: number): Promise<void> {
  const outdated = [...(await changedMeanwhile(change, id, basedOn)), ...(await endedQuestions(change, id, basedOn))];
  if (outdated.length === 0) return;
  const refusals = outdated.slice(0, MAX_PROBLEMS).map(({ kind, slug, revision }) => {
    const message = `The ${kind} ${slug} was changed by revision ${revision}; the draft was compared with revision ${basedOn}.`;
    return refusal("DRAFT_OUTDATED", message, "Check the files again; nothing was published.", slug);
  });
  throw new PollDataError(refusals.flatMap(({ problems }) => problems));
}

interface Turning extends Address {
  readonly revision: number;
}

async function changedMeanwhile({ trx }: Change, id: string, basedOn: number): Promise<readonly Turning[]> {
  const rows = await trx
    .selectFrom("draft_entry as draft")
    .innerJoin("entry", (join) => join.onRef("entry.kind", "=", "draft.kind").onRef("entry.slug", "=", "draft.slug"))
    .where("draft.import_id", "=", id)
    // The last revision that let it stand or ended it; as one expression, so that each slug is looked up by itself.
    .where((is) => is(lastTurn(is), ">", basedOn))
    .select((is) => ["draft.kind", "draft.slug", lastTurn(is).as("revision")])
    .orderBy("draft.edition")
    .orderBy("entry.from_revision")
    .execute();
  return [...new Map(rows.map((row) => [addressKey(row), row])).values()];
}

function lastTurn(is: ExpressionBuilder<StoreSchema, "entry">): Expression<number> & AliasableExpression<number> {
  return is
    .case()
    .when("entry.to_revision", "=", STILL_STANDING)
    .then(is.ref("entry.from_revision"))
    .else(is.ref("entry.to_revision"))
    .end();
}

/** Questions that figures of the draft answer and that it does not bring, as they stood when it was saved. */
async function endedQuestions({ trx }: Change, id: string, basedOn: number): Promise<readonly Turning[]> {
  const own = trx.selectFrom("draft_entry").where("import_id", "=", id);
  const rows = await trx
    .selectFrom("entry")
    .where("kind", "=", "question")
    .where("to_revision", ">", basedOn)
    .where("to_revision", "<", STILL_STANDING)
    .where("slug", "not in", own.where("kind", "=", "question").select("slug"))
    .where("slug", "not in", (from) =>
      from
        .selectFrom("entry as standing")
        .where("standing.kind", "=", "question")
        .where("standing.to_revision", "=", STILL_STANDING)
        .select("standing.slug"),
    )
    .where("slug", "in", (from) =>
      from
        .selectFrom("result_set")
        .where("result_set.edition", "in", own.where("kind", "=", "poll").select("edition"))
        .select("result_set.question"),
    )
    .select(["kind", "slug", "to_revision as revision"])
    .orderBy("to_revision")
    .execute();
  return [...new Map(rows.map((row) => [row.slug, row])).values()];
}
