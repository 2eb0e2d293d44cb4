import type { PollRecord } from "@/lib/adapters/store/store";
import { wideSize } from "@/lib/core/chart/layout/plot-size";
import { choicesToQuery, type IgnoredChoice } from "@/lib/core/chart/parse-choices";
import type { DisclosureItem } from "@/lib/core/disclosure/checklist";
import { countOf } from "@/lib/core/format/lists";
import type { Article } from "@/lib/core/model/article";
import type { ChartPageQuery } from "@/lib/reading/page-query";
import type { PollChart } from "@/lib/reading/poll-charts";
import { ArticleFacts, articleName } from "../articles/article-title";
import { type CheckedClaim, ClaimTable } from "../articles/claim-table";
import { ChartFigure } from "../chart/chart-figure";
import { DownloadPanel, type Site } from "../chart/download-panel";
import { ChartControls } from "../filters/chart-controls";
import { Breadcrumbs, SampleBadge } from "../layout/breadcrumbs";
import { IgnoredChoices } from "../layout/ignored-choices";
import { Pager } from "../layout/pager";
import { Section } from "../layout/section";
import { DisclosureList, disclosureSummary } from "../tables/disclosure-list";
import { PairTable } from "../tables/pair-table";
import { OriginTable, RevisionList } from "./poll-origins";

interface PollPageProps {
  record: PollRecord;
  charts: readonly PollChart[];
  query: ChartPageQuery;
  site: Site;
  pages: number;
  ignored: readonly IgnoredChoice[];
  disclosure: readonly DisclosureItem[];
  articles: readonly { readonly article: Article; readonly claims: readonly CheckedClaim[] }[];
}

/** All there is to a poll, its charts first. */
export function PollPage({ record, charts, query, site, pages, ignored, disclosure, articles }: PollPageProps) {
  const { poll } = record;
  const only = record.questions.length === 1;
  const path = `/polls/${poll.slug}`;
  const pageAddress = (page: number) =>
    `${path}?${[choicesToQuery(query.choices), page > 1 ? `page=${page}` : ""].filter(Boolean).join("&")}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Polls", href: "/polls" },
          ...(poll.pollster
            ? [{ label: poll.pollster, href: `/polls?pollster=${encodeURIComponent(poll.pollster)}` }]
            : []),
          { label: poll.title },
        ]}
      >
        {poll.sample ? <SampleBadge /> : null}
      </Breadcrumbs>
      {only ? null : <h1>{poll.title}</h1>}
      <IgnoredChoices ignored={ignored} />
      <div className="columns">
        <div>
          {charts.map(({ question, model, kinds, answers }) => (
            <ChartFigure
              key={question.slug}
              id={question.slug}
              model={model}
              size={wideSize}
              heading={only ? "h1" : "h2"}
              view={query.view}
              controls={
                <ChartControls
                  path={path}
                  choices={query.choices}
                  view={query.view}
                  kinds={kinds}
                  answers={answers}
                  sortable={model.table.rows.length > 1}
                  shortened={"gaps" in model && model.gaps.length > 0}
                />
              }
            />
          ))}
          <Pager
            page={Math.min(query.page, pages)}
            pages={pages}
            names={["Questions before", "More questions"]}
            href={pageAddress}
          />
          {charts.map(({ question, pairs }) =>
            pairs.length > 0 ? (
              <Section key={question.slug} title="What these figures allow" aside={only ? null : question.topic}>
                <PairTable pairs={pairs} />
              </Section>
            ) : null,
          )}
          {articles.map(({ article, claims }) => (
            <Section key={article.slug} title="An article that cites this poll" more={countOf(claims.length, "claim")}>
              <p>
                <a href={`/articles/${article.slug}`}>
                  <strong>{articleName(article)}</strong>
                </a>
              </p>
              <p className="note">
                <ArticleFacts article={article} />
              </p>
              <ClaimTable claims={claims} caption="Claims of the article held against this poll" />
              {poll.document.article === article.slug ? (
                <p className="note">
                  The poll was entered from this article. A match shows that the copy is right; it is no independent
                  check.
                </p>
              ) : null}
            </Section>
          ))}
          <Section title="Where the figures come from" more={`Revision ${record.revision}`}>
            <OriginTable record={record} />
            <RevisionList record={record} />
          </Section>
        </div>
        <div>
          {charts.map(({ question, model }) => (
            <DownloadPanel
              key={question.slug}
              model={model}
              chart={`${poll.slug}--${question.slug}`}
              page={`${pageAddress(query.page)}#${question.slug}`}
              query={choicesToQuery(query.choices)}
              site={site}
              licence={poll.document.licence}
              of={only ? undefined : question.topic}
            />
          ))}
          <Section title="Disclosure" more={<strong>{disclosureSummary(disclosure)}</strong>}>
            <DisclosureList items={disclosure} />
          </Section>
          <Section title="More">
            <ul className="rows">
              {charts.map(({ question }) => (
                <li key={question.slug}>
                  <a href={`/questions/${question.slug}`}>{question.topic}: all polls</a>
                </li>
              ))}
            </ul>
          </Section>
          <Section title="Cite">
            <p className="small">{citation(record)}</p>
          </Section>
        </div>
      </div>
    </>
  );
}

/** How to name this poll and this state of it. */
function citation({ poll, revision }: PollRecord): string {
  const quoted = poll.document.kind === "article" ? " (as quoted in an article)" : "";
  return `${poll.pollster ?? "Pollster not stated"}: ${poll.title}${quoted}. Toplines, revision ${revision}.`;
}
