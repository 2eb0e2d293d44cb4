import { afterEach, describe, expect, it } from "vitest";
import { GrowingText } from "@/lib/adapters/files/growing-text";

const texts: GrowingText[] = [];
afterEach(() => {
  for (const text of texts.splice(0)) text.clear();
});

function newText(): GrowingText {
  const text = new GrowingText();
  texts.push(text);
  return text;
}

const contentOf = (text: GrowingText) => Buffer.concat([...text.bytes()]).toString();

describe("a text that grows", () => {
  it.each([10, 30_000])("of %d pieces is read back as it was written, as often as wanted", (count) => {
    const text = newText();
    const pieces = Array.from({ length: count }, (_, index) => `${index} – ${"ü".repeat(200)}\n`);
    for (const piece of pieces) text.append(piece);
    expect(contentOf(text)).toBe(pieces.join(""));
    text.append("more");
    expect(contentOf(text)).toBe(`${pieces.join("")}more`);
  });

  it("can be emptied and written anew", () => {
    const text = newText();
    for (let index = 0; index < 30_000; index++) text.append("x".repeat(200));
    text.clear();
    expect(contentOf(text)).toBe("");
    text.append("anew");
    expect(contentOf(text)).toBe("anew");
  });
});
