/** More of a kind is no page's own description of itself. */
const MOST = 300;
const LONGEST_JSON = 300_000;

/** What a page says of itself: `<title>`, `<meta>`, the canonical address, its language and its JSON-LD. */
export class PageHead {
  title: string | null = null;
  language: string | null = null;
  canonical: string | null = null;
  /** By `name`, `property` or `itemprop`, in lower case. */
  readonly meta = new Map<string, readonly string[]>();
  /** The texts of JSON-LD scripts. */
  readonly json: string[] = [];
  private taking: { readonly tag: string; readonly parts: string[]; length: number } | null = null;

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (tag === "html") this.language = attributes.get("lang") ?? this.language;
    if (tag === "link" && attributes.get("rel")?.toLowerCase() === "canonical")
      this.canonical ??= attributes.get("href") ?? null;
    if (tag === "meta") this.addMeta(attributes);
    const isJson = tag === "script" && attributes.get("type")?.toLowerCase() === "application/ld+json";
    if ((isJson && this.json.length < MOST) || (tag === "title" && this.title === null))
      this.taking = { tag, parts: [], length: 0 };
  }

  take(text: string): void {
    if (!this.taking || this.taking.length > LONGEST_JSON) return;
    this.taking.parts.push(text);
    this.taking.length += text.length;
  }

  close(tag: string): void {
    if (tag !== this.taking?.tag) return;
    const { parts, length } = this.taking;
    if (tag === "title") this.title = parts.join("").slice(0, LONGEST_JSON).replace(/\s+/g, " ").trim() || null;
    else if (length <= LONGEST_JSON) this.json.push(parts.join(""));
    this.taking = null;
  }

  private addMeta(attributes: ReadonlyMap<string, string>): void {
    const name = attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop");
    const content = attributes.get("content")?.slice(0, 5_000).replace(/\s+/g, " ").trim();
    if (!name || !content || (this.meta.size >= MOST && !this.meta.has(name.toLowerCase()))) return;
    const known = this.meta.get(name.toLowerCase()) ?? [];
    if (known.length < MOST) this.meta.set(name.toLowerCase(), [...known, content]);
  }
}
