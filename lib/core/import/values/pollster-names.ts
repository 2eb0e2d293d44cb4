import { wordKey } from "../languages/word-key";
import { KNOWN_POLLSTERS } from "./known-pollsters";

const canonical = new Map<string, string>();
for (const [name = "", ...others] of KNOWN_POLLSTERS)
  for (const spelling of [name, ...others]) canonical.set(wordKey(spelling), name);

/** One reader a file: a known pollster by its name, any other by the spelling the file used first. */
export function pollsterSpelling(): (name: string) => string {
  const first = new Map<string, string>();
  return (name) => {
    const key = wordKey(name);
    const known = canonical.get(key) ?? first.get(key);
    if (known !== undefined) return known;
    if (key !== "") first.set(key, name);
    return name;
  };
}
