import { addressOf, permitFor, requireSameOrigin } from "@/lib/http/editor-request";
import { answeringForm } from "@/lib/http/form-answer";
import { readForm } from "@/lib/http/read-form";
import { currentAccounts } from "@/lib/reading/current-accounts";

/** Signs an editor out: here, or with `everywhere` on every device. Without a session it changes nothing. */
export const POST = answeringForm("/login", async (request) => {
  requireSameOrigin(request);
  const accounts = await currentAccounts();
  if ((await everywhere(request)) === "yes") {
    const { by } = await permitFor(request, "read");
    if (typeof by.actor === "object" && by.actor.kind === "editor") await accounts.revokeSessions(by.actor.email, by);
  }
  const cookies = await accounts.signOut(request.headers, addressOf(request.headers));
  return { to: "/login?done=signed-out", cookies };
});

/** The plain sign-out button sends no body, which some browsers give no type. */
async function everywhere(request: Request): Promise<string> {
  return request.body === null ? "" : (await readForm(request)).text("everywhere");
}
