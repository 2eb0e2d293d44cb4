/** What schema.org calls an article. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/;

/** Nodes looked at in one page. */
const MOST_NODES = 10_000;

export type JsonObject = Readonly<Record<string, unknown>>;

/** The first article that the JSON-LD of a page describes; `null` when none does. Walks without recursion. */
export function articleOfJsonLd(texts: readonly string[]): JsonObject | null {
  const open: unknown[] = texts.map(parsed).reverse();
  for (let seen = 0; open.length > 0 && seen < MOST_NODES; seen++) {
    const node = open.pop();
    if (Array.isArray(node)) open.push(...node.slice(0, MOST_NODES).reverse());
    else if (isObject(node)) {
      const types = [node["@type"]].flat();
      if (types.some((type) => typeof type === "string" && ARTICLE_TYPE.test(type))) return node;
      open.push(node.mainEntity, node["@graph"]);
    }
  }
  return null;
}

/** The text of a value that may be a text, an object with a name, or a list of such. */
export function namesIn(value: unknown): readonly string[] {
  return [value]
    .flat(2)
    .slice(0, 100)
    .flatMap((one) => {
      if (typeof one === "string") return one.trim() === "" ? [] : [one.trim()];
      return isObject(one) && typeof one.name === "string" && one.name.trim() !== "" ? [one.name.trim()] : [];
    });
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page with broken JSON-LD still has its other descriptions.
    return null;
  }
}
