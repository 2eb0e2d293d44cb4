const GROUP_TAG = /<g>|<g [^>]*>|<\/g>/g;
const TEXT_TAG = /<text [^>]*>/g;

/**
 * The same picture in fewer bytes: without the names that only style sheets and tests of pages know, without groups that
 * group nothing, and with what most texts share said once. For SVG of our own drawing.
 */
export function compactSvg(svg: string): string {
  const short = withoutBareGroups(withoutNames(svg)).replace(/><\/(?:rect|line|path|circle|polygon)>/g, "/>");
  return sharing("text-anchor", "start", sharing("font-size", null, short));
}

/** Quotation marks in texts are escaped, so what looks like an attribute is one. */
function withoutNames(svg: string): string {
  return svg.replace(/ (?:class|data-[a-z-]+)="[^"]*"/g, "");
}

function withoutBareGroups(svg: string): string {
  const open: boolean[] = [];
  return svg.replace(GROUP_TAG, (tag) => {
    const isBare = tag === "</g>" ? open.pop() === true : tag === "<g>";
    if (tag !== "</g>") open.push(isBare);
    return isBare ? "" : tag;
  });
}

/**
 * Says the commonest value of an attribute of texts once, at the root, from where all inherit it.
 * @param usual what a text without the attribute means; `null` = every text has it
 */
function sharing(name: string, usual: string | null, svg: string): string {
  const attribute = new RegExp(` ${name}="([^"]*)"`);
  const sharedValue = (tag: string) => attribute.exec(tag)?.[1] ?? usual;
  const counts = new Map<string, number>();
  for (const [tag] of svg.matchAll(TEXT_TAG)) {
    const value = sharedValue(tag);
    if (value === null) return svg;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [commonest] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const root = /<svg [^>]*>/.exec(svg)?.[0] ?? "";
  if (commonest === undefined || commonest === usual || attribute.test(root)) return svg;
  return svg
    .replace(TEXT_TAG, (tag) => {
      const value = sharedValue(tag);
      const bare = tag.replace(attribute, "");
      return value === commonest ? bare : bare.replace("<text ", `<text ${name}="${value}" `);
    })
    .replace("<svg ", `<svg ${name}="${commonest}" `);
}
