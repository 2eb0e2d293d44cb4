import { TOKEN_SCOPES } from "@/lib/core/model/actor";
import { refusal } from "@/lib/core/refusal";
import { currentAccounts } from "@/lib/reading/current-accounts";
import { type Handler, permitFor } from "./editor-request";
import { answeringForm, type FormAnswer } from "./form-answer";
import { readForm } from "./read-form";

const PAGE = "/admin/tokens";

/** `POST /api/admin/tokens`: makes a token, whose secret the next page shows this once, or revokes one. */
export const tokensForm: Handler<unknown> = answeringForm(PAGE, async (request): Promise<FormAnswer> => {
  const { by } = await permitFor(request, "administer");
  const form = await readForm(request);
  const accounts = await currentAccounts();
  const name = form.text("name");
  switch (form.text("action")) {
    case "create": {
      const scope = TOKEN_SCOPES.find((known) => known === form.text("scope"));
      if (scope === undefined)
        throw refusal("REQUEST_INVALID", "The scope is missing.", `Choose one of ${TOKEN_SCOPES.join(", ")}.`);
      const { secret } = await accounts.createToken(name, scope, by);
      return { to: `${PAGE}?done=created`, note: { code: "created", entries: { name, secret } } };
    }
    case "revoke":
      await accounts.revokeToken(name, by);
      return { to: `${PAGE}?done=revoked`, note: { code: "revoked", entries: { name } } };
    default:
      throw refusal("REQUEST_INVALID", "The form says neither create nor revoke.", `Use the buttons of ${PAGE}.`);
  }
});
