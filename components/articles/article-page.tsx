import { distinct } from "@/lib/core/chart/select-results";
import type { Article } from "@/lib/core/model/article";
import { countryName } from "@/lib/core/model/country";
import type { CitedPoll } from "@/lib/reading/cited-polls";
import { ChartCard } from "../chart/chart-card";
import { Breadcrumbs, SampleBadge } from "../layout/breadcrumbs";
import { Section } from "../layout/section";
import { ArticleFacts, articleName } from "./article-title";
import { type CheckedClaim, ClaimTable } from "./claim-table";

interface ArticlePageProps {
  article: Article;
  claims: readonly CheckedClaim[];
  cited: readonly CitedPoll[];
}

/** An article: its claims about polls first, then what it holds, then what is known of it. */
export function ArticlePage({ article, claims, cited }: ArticlePageProps) {
  const sentences = distinct(article.claims.map((claim) => claim.sentence));
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Articles", href: "/articles" }, { label: article.file ?? articleName(article) }]}>
        {article.sample ? <SampleBadge /> : null}
      </Breadcrumbs>
      <div className="page-title">
        <h1>{articleName(article)}</h1>
        <p className="secondary">
          <ArticleFacts article={article} />
        </p>
      </div>
      <div className="columns">
        <div>
          <Section title="Claims about polls">
            {claims.length === 0 ? <p>No poll figures found in this article.</p> : null}
            {sentences.map((sentence) => (
              <blockquote className="quote" key={sentence} lang={article.language ?? undefined}>
                {sentence}
              </blockquote>
            ))}
            {claims.length > 0 ? (
              <ClaimTable claims={claims} caption="Each claim held against the poll cell it speaks of" />
            ) : null}
            {claims.some(({ verdict }) => verdict.code === "same_source") ? (
              <p className="note">
                The stored poll was entered from this article. “Copied” shows that the copy is right; it is no
                independent check.
              </p>
            ) : null}
          </Section>
          <TextList title="Key takeaways" items={article.keyTakeaways} />
          <TextList title="Sections" items={article.sections} />
          {article.events.length > 0 ? (
            <Section title="Events">
              <ul className="rows">
                {article.events.map((event) => (
                  <li key={event.what}>
                    {event.what}
                    <p className="note">
                      {event.date ?? (event.when === null ? "date not stated" : `“${event.when}”, date not stated`)}
                    </p>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          {article.figures.length > 0 ? (
            <Section title="Left aside" aside="Figures that are no poll results">
              <ul className="rows">
                {article.figures.map((figure) => (
                  <li key={`${figure.value} ${figure.of}`}>
                    <strong>{figure.value}</strong> {figure.of} <span className="note">line {figure.line}</span>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
        <div>
          <Section title="About the article">
            <dl className="facts">
              <Fact label="File" value={article.file} />
              <Fact label="Title" value={article.title} />
              <Fact label="Publisher" value={article.publisher} />
              <Fact label="Authors" value={article.authors.join(", ") || null} />
              <Fact label="Date" value={article.published} />
              <Fact label="Language" value={article.language === null ? null : languageName(article.language)} />
              <Fact label="Kind" value={article.kind.replace("-", " ")} />
              <dt>Countries</dt>
              <dd>
                {article.countries.map((code, index) => (
                  <span key={code}>
                    {index > 0 ? ", " : ""}
                    {countryName(code)}
                  </span>
                ))}
              </dd>
              <Fact
                label="People"
                value={
                  article.people.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join(", ") ||
                  null
                }
              />
              <Fact label="Organisations" value={article.organisations.join(", ") || null} />
            </dl>
          </Section>
          {cited.map(({ poll, charts }) => (
            <Section key={poll.slug} title="The poll it cites">
              {charts.map(({ question, model }) => (
                <ChartCard
                  key={question}
                  id={`cited-${question}`}
                  model={model}
                  href={`/polls/${poll.slug}`}
                  kicker={poll.title}
                />
              ))}
            </Section>
          ))}
        </div>
      </div>
    </>
  );
}

function TextList({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="rows">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Section>
  );
}

function Fact({ label, value }: { label: string; value: string | null }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={value === null ? "secondary" : undefined}>{value ?? "not stated"}</dd>
    </>
  );
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
}
