import { Command, Option } from "commander";
import { TOKEN_SCOPES, type TokenScope } from "@/lib/core/model/actor";
import { EXIT, type ExitCode } from "../exit-code";
import { alignedLines } from "../print/table";
import { utcTime } from "../print/time";
import { type End, runCommand } from "../run-command";
import { type SharedOptions, toplinesCommand } from "../shared-options";
import { COMMAND_LINE, withAccounts } from "../with-accounts";

type CreateOptions = SharedOptions & { readonly scope: TokenScope };

export function tokenCommand(end: End): Command {
  return new Command("token")
    .description("API tokens, by which programs read and import")
    .addCommand(
      toplinesCommand("create", "make a token and print it, this once")
        .argument("<name>", "what it is for")
        .addOption(
          new Option("--scope <scope>", "what it may do: import, or only read")
            .choices(TOKEN_SCOPES)
            .makeOptionMandatory(),
        )
        .action((name: string, options: CreateOptions) => runCommand(options, end, () => createToken(name, options))),
    )
    .addCommand(
      toplinesCommand("list", "list the tokens, without their secrets").action((options: SharedOptions) =>
        runCommand(options, end, () => listTokens(options)),
      ),
    )
    .addCommand(
      toplinesCommand("revoke", "make a token invalid at once")
        .argument("<name>")
        .action((name: string, options: SharedOptions) => runCommand(options, end, () => revokeToken(name, options))),
    );
}

async function createToken(name: string, { scope, json }: CreateOptions): Promise<ExitCode> {
  const token = await withAccounts((accounts) => accounts.createToken(name, scope, COMMAND_LINE));
  if (json) console.log(JSON.stringify({ token }));
  else console.log(`The token ${name} (${scope}), shown this once:\n${token.secret}`);
  return EXIT.done;
}

async function listTokens({ json }: SharedOptions): Promise<ExitCode> {
  const tokens = await withAccounts((accounts) => accounts.listTokens());
  const rows = tokens.map(({ name, scope, createdAt }) => [name, scope, `since ${utcTime(createdAt)}`]);
  if (json) console.log(JSON.stringify({ tokens }, null, 2));
  else console.log(rows.length === 0 ? "There is no token." : alignedLines(rows).join("\n"));
  return EXIT.done;
}

async function revokeToken(name: string, { json }: SharedOptions): Promise<ExitCode> {
  await withAccounts((accounts) => accounts.revokeToken(name, COMMAND_LINE));
  console.log(json ? JSON.stringify({ name }) : `The token ${name} is revoked.`);
  return EXIT.done;
}
