import path from "node:path";
import { expect, it } from "vitest";
import { themeStyleSheet } from "@/lib/theme/tokens";

it("the style sheet of the themes is the one made from the tokens", async () => {
  await expect(themeStyleSheet()).toMatchFileSnapshot(path.resolve("app/styles/theme.css"));
});
