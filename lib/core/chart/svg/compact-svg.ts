const GROUP_TAG = /<g>|<g [^>]*>|<\/g>/g;
const TEXT_TAG = /<text [^>]*>/g;

/**
 * The same picture in fewer bytes: without the names that only style sheets and tests of pages know, without groups that
 * group nothing, and with what most texts share said once. For SVG of our own drawing.
 */
export function compactSvg(svg: string): string {
  const short = withoutBareGroups(withoutNames(svg)).replace(
    /<(rect|line|path|circle|polygon)([^>]*)><\/\1>/g,
    "<$1$2/>",
  );
  return withSharedTextAttributes(short);
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

const SIZE = / font-size="([^"]*)"/;
const ANCHOR = / text-anchor="([^"]*)"/;
/** What a text without the attribute means. */
const USUAL_ANCHOR = "start";

/** Says the commonest type size and anchor of texts once, at the root, from where all inherit them. */
function withSharedTextAttributes(svg: string): string {
  const root = /<svg [^>]*>/.exec(svg)?.[0] ?? "";
  const tags = svg.match(TEXT_TAG) ?? [];
  const sizes = tags.map((tag) => SIZE.exec(tag)?.[1]);
  if (tags.length === 0 || sizes.includes(undefined) || SIZE.test(root) || ANCHOR.test(root)) return svg;
  const size = commonest(sizes);
  const anchor = commonest(tags.map((tag) => ANCHOR.exec(tag)?.[1] ?? USUAL_ANCHOR));
  const shortened = (tag: string) => {
    const own = ANCHOR.exec(tag)?.[1] ?? USUAL_ANCHOR;
    const bare = tag.replace(` font-size="${size}"`, "");
    if (anchor === USUAL_ANCHOR) return bare;
    if (own === anchor) return bare.replace(` text-anchor="${own}"`, "");
    return own === USUAL_ANCHOR ? bare.replace("<text ", `<text text-anchor="${own}" `) : bare;
  };
  const shared = `font-size="${size}" ${anchor === USUAL_ANCHOR ? "" : `text-anchor="${anchor}" `}`;
  return svg.replace(TEXT_TAG, shortened).replace("<svg ", `<svg ${shared}`);
}

function commonest(values: readonly (string | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}
