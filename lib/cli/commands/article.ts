import type { Command } from "commander";
import { articleRecord } from "@/lib/core/articles/article-record";
import { readArticle } from "@/lib/core/articles/read-article";
import { permit } from "@/lib/core/model/permit";
import { type ArticleInput, articleInputs } from "@/lib/publishing/article-inputs";
import { saveArticle } from "@/lib/publishing/save-article";
import { judgeArticle } from "@/lib/reading/judge-article";
import { EXIT, type ExitCode } from "../exit-code";
import { articleJson, articleLines } from "../print/article";
import { type End, runCommand } from "../run-command";
import { type SharedOptions, toplinesCommand } from "../shared-options";
import { COMMAND_LINE } from "../with-accounts";
import { withStore } from "../with-store";

interface ArticleOptions extends SharedOptions {
  readonly save?: boolean;
}

export function articleCommand(end: End): Command {
  return toplinesCommand("article", "what an article holds, and whether the stored polls bear out its claims")
    .argument("<file>", "a text, a saved web page, or a CSV or JSON that lists articles (docs/articles.md)")
    .option("--save", "store the article with its claims")
    .action((path: string, options: ArticleOptions) => runCommand(options, end, () => article(path, options)));
}

async function article(path: string, options: ArticleOptions): Promise<ExitCode> {
  const inputs = await articleInputs(path, options.maxBytes);
  const answers: unknown[] = [];
  await withStore(async (store) => {
    for (const input of inputs) answers.push(await oneArticle(store, input, options));
  });
  // One article is the answer itself.
  if (options.json) console.log(JSON.stringify(answers.length === 1 ? answers[0] : { articles: answers }, null, 2));
  return EXIT.done;
}

async function oneArticle(
  store: Parameters<typeof saveArticle>[1],
  { file, article: text }: ArticleInput,
  { json, save }: ArticleOptions,
): Promise<unknown> {
  const read = readArticle(text);
  const { claims } = await judgeArticle(store, read, file.name);
  const record = articleRecord(
    read,
    file.name,
    claims.map(({ claim }) => claim),
  );
  const imported = { name: file.name, sha256: file.sha256, bytes: file.bytes.length };
  const revision = save ? await saveArticle(permit(COMMAND_LINE, "write"), store, record, imported) : null;
  if (!json) {
    console.log(articleLines(read, claims, file.name).join("\n"));
    if (revision !== null)
      console.log(
        `\nRevision ${revision} is published: /articles/${record.slug}. Look at each claim before you rely on it.`,
      );
  }
  return articleJson(read, claims, revision);
}
