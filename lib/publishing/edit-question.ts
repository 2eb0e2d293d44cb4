import type { Store } from "@/lib/adapters/store/store";
import { correctsQuestion } from "@/lib/core/comparison/corrections";
import { isSame } from "@/lib/core/comparison/same-value";
import type { Permit } from "@/lib/core/model/permit";
import { type Question, type ResponseOption, seriesOf } from "@/lib/core/model/question";
import { refusal } from "@/lib/core/refusal";
import { changedSince, type EditOptions, reasonMissing, unknown } from "./edit-poll";
import { whileStanding } from "./while-standing";

/**
 * What an editor may change of a question. The labels of its answers are those of the figures, and its slug is the
 * `question_id` of files: renamed here, the next file of a tracker would bring the old question again beside it.
 */
export type QuestionEdit = Partial<Omit<Question, "slug">>;

/**
 * Changes a question for every poll that asks it, as a new revision; `null` when that changes nothing. Into a series it
 * takes along the questions that it leads.
 * @throws PollDataError ADDRESS_UNKNOWN, CHANGED_SINCE; REASON_MISSING when what the source said is corrected
 */
export async function editQuestion(
  permit: Permit,
  store: Store,
  slug: string,
  edit: QuestionEdit,
  { basedOn, reason }: EditOptions,
): Promise<number | null> {
  permit.require("write");
  return whileStanding(store, async (revision) => {
    const standing = await questionAt(store, slug, revision);
    if (standing === null) throw unknown("question", slug);
    if (!isSame(standing, await questionAt(store, slug, basedOn))) throw changedSince(`The question ${slug}`);
    const { series: wanted = standing.series } = edit;
    const series = wanted === standing.series ? wanted : await leadOf(store, slug, wanted);
    const question = { ...standing, ...edit, series };
    requireSameAnswers(standing, question);
    if (isSame(question, standing)) return null;
    if (reason === null && correctsQuestion(standing, question)) throw reasonMissing();
    const batch = {
      files: [],
      questions: [question, ...(await followersOf(store, question))],
      polls: [],
      articles: [],
      note: null,
    };
    return store.publish(permit, batch, { basedOn: revision, action: "edit", reason });
  });
}

async function questionAt(store: Store, slug: string, revision: number): Promise<Question | null> {
  return (await store.findQuestion(slug, { revision }))?.question ?? null;
}

/** Whoever joins a question that follows another joins the one that leads both. */
async function leadOf(store: Store, slug: string, series: string | null): Promise<string | null> {
  if (series === null) return null;
  const [leading] = await store.findSeries(series);
  if (leading === undefined) throw unknown("question", series);
  const lead = seriesOf(leading.question);
  return lead === slug ? null : lead;
}

/** The questions that this one led, with it in its new series. */
async function followersOf(store: Store, { slug, series }: Question): Promise<readonly Question[]> {
  if (series === null) return [];
  const members = await store.findSeries(slug);
  return members.map(({ question }) => question).flatMap((one) => (one.series === slug ? [{ ...one, series }] : []));
}

function requireSameAnswers(standing: Question, { responses }: Question): void {
  const labelsOf = (options: readonly ResponseOption[]) => options.map(({ label }) => label).toSorted();
  if (isSame(labelsOf(standing.responses), labelsOf(responses))) return;
  const hint = "The labels of answers are those of the figures: change their wording instead.";
  throw refusal("REQUEST_INVALID", "The question would have other answers than its figures.", hint);
}
