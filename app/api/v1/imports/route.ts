import { answeringImport, freshJson, importProblem } from "@/lib/http/answering-import";
import { currentImports } from "@/lib/http/current-imports";
import { answerOfEnd } from "@/lib/http/import-answers";
import { importUnknown } from "@/lib/http/import-id";
import { startImport } from "@/lib/http/start-import";

/** Imports files: into the store, into a draft, or for a try. Waits for the end unless asked not to. */
export const POST = answeringImport(async (request) => {
  const id = await startImport(request);
  const { jobs } = currentImports();
  const location = `/api/v1/imports/${id}`;
  if (wantsNoWait(request))
    return freshJson(
      { id, status: "waiting" },
      { status: 202, headers: { location, "preference-applied": "respond-async" } },
    );
  const how = await jobs.ended(id);
  if (how === null) throw importUnknown(id);
  const said = answerOfEnd(id, how);
  return "answer" in said ? freshJson(said.answer, { headers: { location } }) : importProblem(said.problem);
});

/** RFC 7240. */
function wantsNoWait({ headers }: Request): boolean {
  const preferences = (headers.get("prefer") ?? "").split(/[,;]/);
  return preferences.some((preference) => preference.trim().toLowerCase() === "respond-async");
}
