/** Whether both engines can keep a text as it is: without NUL, and without half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

/**
 * The first text or key of a JSON value that could not be kept, as a path such as `values.population`; `null` = all is
 * well. The key `__proto__` cannot be kept either: what it says would be dropped without a word. Nesting may be deep.
 */
export function unstorablePart(json: unknown): string | null {
  const open: { readonly path: string; readonly value: unknown }[] = [{ path: "", value: json }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { path, value } = part;
    if (typeof value === "string" && !isStorable(value)) return path;
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const at = (path === "" ? key : `${path}.${key}`).slice(-LONGEST_PATH);
      if (key === "__proto__" || !isStorable(key)) return at.replaceAll("\0", "\\0").toWellFormed();
      open.push({ path: at, value: inner });
    }
  }
  return null;
}

const LONGEST_PATH = 200;
