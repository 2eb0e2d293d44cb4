import { describe, expect, it } from "vitest";
import { PERMIT } from "../support/permits";
import { articleOf, batchOf, claimOn, contentOf, pollBatch } from "./batches";
import { engines, useStore } from "./engines";

describe.each(engines)("articles on $engine", ({ engine }) => {
  const { store } = useStore(engine);
  const slugsOf = (articles: readonly { readonly slug: string }[]) => articles.map(({ slug }) => slug);

  it("come last added first, those of one import in its order", async () => {
    await store().publish(PERMIT, batchOf({ articles: [articleOf({ slug: "b" }), articleOf({ slug: "a" })] }));
    await store().publish(PERMIT, batchOf({ articles: [articleOf({ slug: "c" })] }));
    expect(slugsOf(await store().listArticles())).toEqual(["c", "b", "a"]);
  });

  it("are replaced by one of the same name", async () => {
    await store().publish(PERMIT, batchOf({ articles: [articleOf({ title: "First" })] }));
    await store().publish(PERMIT, batchOf({ articles: [articleOf({ title: "Second" })] }));
    expect((await store().listArticles()).map(({ title }) => title)).toEqual(["Second"]);
  });

  it("cite a poll when a claim is about it, once for any number of claims", async () => {
    const citing = articleOf({ slug: "citing", claims: [claimOn("one"), claimOn("one"), claimOn("two")] });
    const silent = articleOf({ slug: "silent", claims: [claimOn(null)] });
    await store().publish(PERMIT, batchOf({ articles: [citing, silent] }));
    expect(slugsOf(await store().articlesCiting("one"))).toEqual(["citing"]);
    expect(slugsOf(await store().articlesCiting("three"))).toEqual([]);
  });

  it("cite the poll whose figures were taken from them", async () => {
    const content = contentOf("one", { GB: "1" });
    const poll = { ...content.poll, document: { ...content.poll.document, article: "source" } };
    await store().publish(PERMIT, { ...pollBatch({ ...content, poll }), articles: [articleOf({ slug: "source" })] });
    expect(slugsOf(await store().articlesCiting("one"))).toEqual(["source"]);
  });

  it("no longer cite a poll when their new version does not", async () => {
    await store().publish(PERMIT, batchOf({ articles: [articleOf({ claims: [claimOn("one")] })] }));
    await store().publish(PERMIT, batchOf({ articles: [articleOf({ claims: [] })] }));
    expect(await store().articlesCiting("one")).toEqual([]);
  });

  it("that no import has brought are not found", async () => {
    expect(await store().findArticle("nothing")).toBeNull();
  });
});
