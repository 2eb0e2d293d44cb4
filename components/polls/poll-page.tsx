import type { PollRecord } from "@/lib/adapters/store/store";
import { isShortened, isSortable } from "@/lib/core/chart/is-shortened";
import { wideSize } from "@/lib/core/chart/layout/plot-size";
import { choicesToQuery, type IgnoredChoice } from "@/lib/core/chart/parse-choices";
import type { DisclosureItem } from "@/lib/core/disclosure/disclosure-item";
import { countOf } from "@/lib/core/format/lists";
import type { Article } from "@/lib/core/model/article";
import type { Poll } from "@/lib/core/model/poll";
import type { ChartPageQuery } from "@/lib/reading/page-query";
import type { PollChart } from "@/lib/reading/poll-charts";
import type { PollRevision } from "@/lib/reading/poll-revisions";
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
import { CorrectionNote } from "./correction-note";
import { OriginTable } from "./poll-origins";
import { RevisionList } from "./revision-list";

interface PollPageProps {
  record: PollRecord;
  charts: readonly PollChart[];
  query: ChartPageQuery;
  /** `null` = a draft, which has no downloads. */
  site: Site | null;
  pages: number;
  ignored: readonly IgnoredChoice[];
  disclosure: readonly DisclosureItem[];
  articles: readonly { readonly article: Article; readonly claims: readonly CheckedClaim[] }[];
  /** What each of its last revisions changed, newest first. */
  revisions: readonly PollRevision[];
  /** The newest that corrected what was stated. */
  correction: PollRevision | null;
  /** The address of a draft; without it the poll is public. */
  draftPath?: string;
}

/** All there is to a poll, its charts first. */
export function PollPage(props: PollPageProps) {
  const { record, charts, query, site, pages, ignored, disclosure, articles, revisions, correction, draftPath } = props;
  const { poll } = record;
  const only = record.questions.length === 1;
  // A draft stands on a page that has a title and a way back of its own.
  const isDraft = draftPath !== undefined;
  const Title = isDraft ? "h2" : "h1";
  const path = draftPath ?? `/polls/${poll.slug}`;
  const pageAddress = (page: number) =>
    `${path}?${[choicesToQuery(query.choices), page > 1 ? `page=${page}` : ""].filter(Boolean).join("&")}`;
  return (
    <>
      {isDraft ? null : <PollCrumbs poll={poll} />}
      {only ? null : <Title>{poll.title}</Title>}
      <IgnoredChoices ignored={ignored} />
      {correction === null ? null : <CorrectionNote correction={correction} />}
      <div className="columns">
        <div>
          {charts.map(({ question, model, kinds, unsound, answers, groups }) => (
            <ChartFigure
              key={question.slug}
              id={question.slug}
              model={model}
              size={wideSize}
              heading={only ? Title : "h2"}
              view={query.view}
              controls={
                <ChartControls
                  path={path}
                  choices={query.choices}
                  view={query.view}
                  kinds={kinds}
                  unsound={unsound}
                  answers={answers}
                  groups={groups}
                  sortable={isSortable(model)}
                  shortened={isShortened(model)}
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
          <Section title="Where the figures come from" more={isDraft ? "Draft" : `Revision ${record.revision}`}>
            <OriginTable record={record} />
            {isDraft ? null : <RevisionList revisions={revisions} older={record.history.length - revisions.length} />}
          </Section>
        </div>
        <div>
          {site === null
            ? null
            : charts.map(({ question, model }) => (
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
          {isDraft ? null : <PollLinks record={record} charts={charts} />}
        </div>
      </div>
    </>
  );
}

/** Where the poll stands. */
function PollCrumbs({ poll }: { poll: Poll }) {
  return (
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
  );
}

/** Where to go on from here, and how to name the poll. */
function PollLinks({ record, charts }: Pick<PollPageProps, "record" | "charts">) {
  return (
    <>
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
    </>
  );
}

/** How to name this poll and this state of it. */
function citation({ poll, revision }: PollRecord): string {
  const quoted = poll.document.kind === "article" ? " (as quoted in an article)" : "";
  return `${poll.pollster ?? "Pollster not stated"}: ${poll.title}${quoted}. Toplines, revision ${revision}.`;
}
