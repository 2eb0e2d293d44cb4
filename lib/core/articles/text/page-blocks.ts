/** Never read: not written for readers. */
const UNREAD = new Set(
  "script style template noscript svg math iframe object canvas select option button textarea head title audio video map".split(
    " ",
  ),
);
/** Around the article, not of it. */
const MENUS = new Set("nav header footer aside form dialog figcaption menu".split(" "));
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const BODIES: readonly string[] = ["article", "main"];

/** Puts the text of a page together, a line for each block. What lies in an article element goes before all else. */
export class PageBlocks {
  private readonly lines = { article: [] as string[], main: [] as string[], page: [] as string[] };
  private readonly depth: Record<string, number> = { article: 0, main: 0 };
  private line: string[] = [];
  private skipped: { readonly tag: string; depth: number } | null = null;

  constructor(private readonly skipsMenus: boolean) {}

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (this.skipped) {
      if (tag === this.skipped.tag) this.skipped.depth += 1;
      return;
    }
    if (!INLINE.has(tag)) this.endLine();
    if (this.isUnread(tag, attributes)) this.skipped = { tag, depth: 1 };
    else if (BODIES.includes(tag)) this.depth[tag] = (this.depth[tag] ?? 0) + 1;
    else if (tag === "li") this.line.push("- ");
  }

  close(tag: string): void {
    if (this.skipped) {
      if (tag !== this.skipped.tag) return;
      this.skipped.depth -= 1;
      if (this.skipped.depth === 0) this.skipped = null;
      return;
    }
    if (!INLINE.has(tag)) this.endLine();
    if (BODIES.includes(tag)) this.depth[tag] = Math.max(0, (this.depth[tag] ?? 0) - 1);
  }

  take(text: string): void {
    if (!this.skipped) this.line.push(text);
  }

  text(): string {
    this.endLine();
    const { article, main, page } = this.lines;
    return (article.length > 0 ? article : main.length > 0 ? main : page).join("\n");
  }

  private isUnread(tag: string, attributes: ReadonlyMap<string, string>): boolean {
    if (VOID.has(tag)) return false;
    const isHidden =
      attributes.has("hidden") ||
      attributes.get("aria-hidden") === "true" ||
      /display\s*:\s*none/i.test((attributes.get("style") ?? "").slice(0, 500));
    const isMenu = this.skipsMenus && MENUS.has(tag) && (this.depth.article ?? 0) === 0;
    return UNREAD.has(tag) || isHidden || isMenu || (this.skipsMenus && (tag === "nav" || tag === "aside"));
  }

  private endLine(): void {
    const line = this.line.join("").replace(/\s+/g, " ").trim();
    this.line = [];
    if (line === "" || line === "-") return;
    this.lines.page.push(line);
    if ((this.depth.main ?? 0) > 0) this.lines.main.push(line);
    if ((this.depth.article ?? 0) > 0) this.lines.article.push(line);
  }
}
