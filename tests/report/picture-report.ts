// `npm run report:pictures [-- REVISION]`: the golden pictures that differ from those of a commit (HEAD), before and after side by side.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { svgToPng } from "@/lib/adapters/raster/svg-to-png";
import { escapeXml } from "@/lib/core/chart/svg/svg-metadata";
import { ROOT } from "@/lib/setup/checkout.mjs";

const FOLDER = "tests/golden";
const OUT = path.join(ROOT, ".toplines/pictures.html");
const reference = process.argv[2] ?? "HEAD";

/** A golden picture that is not what it was; `null` = it was not there, or is not there any more. */
interface Change {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

function git(...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 });
}

function changes(): readonly Change[] {
  const tracked = git("diff", "--name-only", "-z", reference, "--", FOLDER).split("\0");
  const untracked = git("ls-files", "--others", "--exclude-standard", "-z", "--", FOLDER).split("\0");
  const known = new Set(git("ls-tree", "-r", "-z", "--name-only", reference, "--", FOLDER).split("\0"));
  return [...new Set([...tracked, ...untracked])]
    .filter((file) => file.endsWith(".svg"))
    .sort()
    .map((file) => ({
      name: path.basename(file),
      before: known.has(file) ? git("show", `${reference}:${file}`) : null,
      after: existsSync(path.join(ROOT, file)) ? readFileSync(path.join(ROOT, file), "utf8") : null,
    }));
}

async function drawn(svg: string): Promise<PNG> {
  return PNG.sync.read(Buffer.from(await svgToPng(svg.replaceAll(">\n<", "><"), 1)));
}

/** What differs, in red, and how much of the picture that is; `null` where there is nothing to compare. */
async function difference({ before, after }: Change): Promise<{ readonly png: PNG; readonly share: number } | null> {
  if (before === null || after === null) return null;
  const [old, now] = await Promise.all([drawn(before), drawn(after)]);
  if (old.width !== now.width || old.height !== now.height) return null;
  const png = new PNG({ width: now.width, height: now.height });
  const count = pixelmatch(old.data, now.data, png.data, now.width, now.height, { threshold: 0.1 });
  return { png, share: count / (now.width * now.height) };
}

async function section(change: Change): Promise<string> {
  const differs = await difference(change);
  const picture = (name: string, png: PNG | null) =>
    `<figure><figcaption>${name}</figcaption>${png === null ? "<p>none</p>" : `<img alt="" src="data:image/png;base64,${PNG.sync.write(png).toString("base64")}">`}</figure>`;
  const of = (svg: string | null) => (svg === null ? null : drawn(svg));
  const share = differs === null ? "" : ` – ${(differs.share * 100).toFixed(2)}% of the pixels differ`;
  return `<section><h2>${escapeXml(change.name)}${share}</h2><div>${picture("before", await of(change.before))}${picture("after", await of(change.after))}${picture("difference", differs?.png ?? null)}</div></section>`;
}

const found = changes();
const sections = await Promise.all(found.map(section));
const style =
  "body{font:16px/1.5 sans-serif;margin:24px}section div{display:grid;grid-template-columns:repeat(3,1fr);gap:16px}figure{margin:0}img{max-width:100%;border:1px solid #999}h2{font-size:18px}";
mkdirSync(path.dirname(OUT), { recursive: true });
writeFileSync(
  OUT,
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Golden pictures</title><style>${style}</style><h1>${found.length} golden pictures differ from ${escapeXml(reference)}</h1>${sections.join("")}</html>\n`,
);
console.log(`${found.length} golden pictures differ from ${reference}: ${OUT}`);
for (const { name } of found) console.log(`  ${name}`);
