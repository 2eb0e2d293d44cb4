/** An element of an SVG that we drew. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgElement[];
  /** The text directly inside, entities resolved. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: SvgElement[];
  text: string;
}

const TOKEN =
  /<(?<closing>\/)?(?<name>[\w:-]+)(?<attributes>(?:\s+[\w:-]+="[^"]*")*)\s*(?<empty>\/)?>|(?<text>[^<]+)/gy;

/**
 * Reads SVG text of our own drawing: elements, attributes in double quotes and text, which is all that it consists of.
 * @throws Error at anything else, so that no part of a picture is lost in silence
 */
export function readSvg(svg: string): SvgElement {
  const root: OpenElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < svg.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(svg)?.groups;
    const current = open.at(-1);
    if (groups === undefined || current === undefined) throw new Error(`SVG not understood at character ${at}`);
    const { name = "", closing, attributes = "", empty, text } = groups;
    if (text !== undefined) current.text += unescaped(text);
    else if (closing !== undefined) {
      if (current.name !== name) throw new Error(`</${name}> closes <${current.name}> at character ${at}`);
      open.pop();
    } else {
      const element = { name, attributes: readAttributes(attributes), children: [], text: "" };
      current.children.push(element);
      if (empty === undefined) open.push(element);
    }
  }
  const [svgElement] = root.children;
  if (svgElement === undefined || open.length !== 1) throw new Error("SVG that does not end");
  return svgElement;
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, unescaped(value)]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
