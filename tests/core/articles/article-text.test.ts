import { describe, expect, it } from "vitest";
import { articleText } from "@/lib/core/articles/article-text";
import { metadataOfCsv, metadataOfJson } from "@/lib/core/articles/metadata-file";
import { PollDataError } from "@/lib/core/errors";

const SENTENCE = "A poll found 56% of Brits support it.";

/** The code of the refusal, or the clean text. */
function outcome(input: string): string {
  try {
    return articleText(input).text;
  } catch (error) {
    if (error instanceof PollDataError) return error.problems[0]?.code ?? "none";
    throw error;
  }
}

describe("the text of an article", () => {
  it("stays as it is where it is clean, so that offsets hold", () => {
    const text = "Key Takeaways:\n- One.  Two blanks.\n\n“Quoted – with ‘marks’,” she said.\n";
    expect(articleText(text).text).toBe(text);
  });

  it("is clean once cleaned", () => {
    const once = articleText("One\r\ntwo\u202e three\u0000 four\u00a0five\tsix \ud800 seven").text;
    expect(once).toBe("One\ntwo three four five six \ufffd seven");
    expect(articleText(once).text).toBe(once);
  });

  it.each<[string, string]>([
    ["nothing", ""],
    ["blanks and controls", " \n\u0000\u202e \t"],
    ["marks without a word", "--- 56% !!!"],
    ["a page that is all script", `<html><script>document.write("${SENTENCE}")</script></html>`],
    ["a page that is all style", `<html><style>p::before { content: "${SENTENCE}" }</style><p></p></html>`],
  ])("%s is refused", (_, input) => {
    expect(outcome(input)).toBe("ARTICLE_WITHOUT_TEXT");
  });

  it("longer than any article is refused", () => {
    expect(outcome("word ".repeat(2_000_000))).toBe("ARTICLE_TOO_LONG");
    expect(outcome(`<p>${"word ".repeat(3_000_000)}</p>`)).toBe("ARTICLE_TOO_LONG");
  });
});

describe("a saved page", () => {
  it("is read block by block, without menus, scripts and what is hidden", () => {
    const page = `<!doctype html><html><head><title>T</title><script>alert("${SENTENCE}")</script></head><body>
      <nav><ul><li>Home</li></ul></nav><article><h1>Head &amp; line</h1><p>A <b>poll</b> found<br>56% of&nbsp;Brits
      support it.</p><p hidden>Unseen</p><p style="display: none">Unseen</p><ul><li>One</li><li>Two</li></ul></article>
      <footer>Imprint</footer></body></html>`;
    expect(articleText(page).text).toBe("Head & line\nA poll found\n56% of Brits support it.\n- One\n- Two");
  });

  it("is read whole where a menu is never closed", () => {
    expect(outcome(`<html><body><nav><p>${SENTENCE}</p></body></html>`)).toBe(SENTENCE);
  });

  it.each<[string, string, string]>([
    ["elements a million deep", `${"<div>".repeat(1_000_000)}${SENTENCE}`, SENTENCE],
    ["formatting a million deep", `<p>${"<b>".repeat(1_000_000)}${SENTENCE}${"</i>".repeat(100_000)}`, SENTENCE],
    ["a tag of a million attributes", `<p ${"a b=c ".repeat(500_000)}>${SENTENCE}</p>`, SENTENCE],
    [
      "a million attributes of different names",
      `<p ${Array.from({ length: 500_000 }, (_, index) => `a${index}`).join(" ")}>${SENTENCE}</p>`,
      SENTENCE,
    ],
    ["a comment that is never closed", `<p>${SENTENCE}</p><!--${"-".repeat(1_000_000)}`, SENTENCE],
    ["ampersands", `<p>${SENTENCE}</p><p hidden>${"&".repeat(1_000_000)}</p>`, SENTENCE],
    ["a script in an attribute", `<p onclick="alert(1)" title="<script>">${SENTENCE}</p>`, SENTENCE],
    ["letters turned around", `<p>A poll \u202efound\u202c 56% of \u2067Brits\u2069 support it.</p>`, SENTENCE],
    [
      "a text from right to left",
      "<p>وجد استطلاع أن 56% من البريطانيين يؤيدون ذلك</p>",
      "وجد استطلاع أن 56% من البريطانيين يؤيدون ذلك",
    ],
    ["tags that are cut off", `<p>${SENTENCE}</p><a href="`, SENTENCE],
    ["a NUL in a tag", `<p\u0000>${SENTENCE}</p>`, SENTENCE],
  ])("with %s ends in clean text", (_, page, text) => {
    expect(outcome(page)).toBe(text);
  });
});

describe("what a page says of itself", () => {
  const page = (head: string) =>
    articleText(`<html lang="en-GB"><head>${head}</head><body><p>${SENTENCE}</p></body></html>`).metadata;

  it("is taken from schema.org first", () => {
    const json = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "Site" },
        {
          "@type": "NewsArticle",
          headline: "Headline",
          author: [{ "@type": "Person", name: "A. Writer" }, "B. Writer"],
          publisher: { name: "The Example" },
          datePublished: "2026-01-13T10:00:00Z",
          dateModified: "2026-01-14",
          inLanguage: "en",
          mainEntityOfPage: { "@id": "https://example.org/a" },
        },
      ],
    };
    const head = `<title>Other</title><meta property="og:title" content="Other"><script type="application/ld+json">${JSON.stringify(json)}</script>`;
    expect(page(head)).toEqual({
      title: "Headline",
      publisher: "The Example",
      authors: ["A. Writer", "B. Writer"],
      published: "2026-01-13",
      modified: "2026-01-14",
      language: "en",
      url: "https://example.org/a",
    });
  });

  it("is taken from OpenGraph and plain meta tags without it", () => {
    const head = `<script type="application/ld+json">{ broken</script><meta property="og:title" content="Head &amp; line">
      <meta property="og:site_name" content="The Example"><meta name="author" content="A. Writer">
      <meta property="article:published_time" content="2026-01-13"><link rel="canonical" href="https://example.org/a">`;
    expect(page(head)).toEqual({
      title: "Head & line",
      publisher: "The Example",
      authors: ["A. Writer"],
      published: "2026-01-13",
      modified: null,
      language: "en-GB",
      url: "https://example.org/a",
    });
  });

  it("is not stated where it is not well-formed", () => {
    const head = `<meta name="date" content="yesterday"><link rel="canonical" href="javascript:alert(1)">
      <meta property="article:author" content="https://example.org/me">`;
    expect(page(head)).toEqual({
      title: null,
      publisher: null,
      authors: [],
      published: null,
      modified: null,
      language: "en-GB",
      url: null,
    });
  });

  it("may lie ten thousand levels deep", () => {
    const deep = `${'{"@graph":['.repeat(10_000)}${"]}".repeat(10_000)}`;
    expect(page(`<title>T</title><script type="application/ld+json">${deep}</script>`).title).toBe("T");
  });
});

describe("a file of metadata", () => {
  it("may be CSV", () => {
    expect(metadataOfCsv("headline,authors,published,file\nHead,A. Writer; B. Writer,2026-01,a.txt\n")).toMatchObject([
      { title: "Head", authors: ["A. Writer", "B. Writer"], published: "2026-01", file: "a.txt", text: null },
    ]);
  });

  it("may be JSON, of one article or several", () => {
    expect(metadataOfJson('{"title":"Head","text":"One\\u0000 two"}')).toMatchObject([
      { title: "Head", text: "One two" },
    ]);
    expect(metadataOfJson('[{"title":"A"},{"title":"B"}]')).toHaveLength(2);
  });

  it.each(['{"published":"13 January"}', '{"url":"javascript:alert(1)"}', "[1]", "{", '{"authors":"A"}'])(
    "%s is refused",
    (json) => {
      expect(() => metadataOfJson(json)).toThrow(/ARTICLE_INVALID/);
    },
  );
});
