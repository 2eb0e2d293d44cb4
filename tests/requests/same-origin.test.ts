import { describe, expect, it } from "vitest";
import { isSameOrigin } from "@/lib/http/same-origin";

const SITE = "https://polls.example.org";

function post(headers: Readonly<Record<string, string>>, publicUrl: string | null = SITE): boolean {
  return isSameOrigin({ method: "POST", headers: new Headers({ host: "polls.example.org", ...headers }) }, publicUrl);
}

describe("a change sent by a browser", () => {
  it.each([
    ["of this site, by Sec-Fetch-Site", { "sec-fetch-site": "same-origin" }],
    [
      "of this site, by Sec-Fetch-Site, though it hides its origin",
      { "sec-fetch-site": "same-origin", origin: "null" },
    ],
    ["of this site, by its origin", { origin: SITE }],
  ])("is taken from a page %s", (_, headers) => {
    expect(post(headers)).toBe(true);
  });

  it.each([
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    ["another host of the same domain", { "sec-fetch-site": "same-site" }],
    ["the address bar", { "sec-fetch-site": "none" }],
    ["elsewhere, whatever its origin says", { "sec-fetch-site": "cross-site", origin: SITE }],
    ["another origin", { origin: "https://evil.example" }],
    ["the same host by http", { origin: "http://polls.example.org" }],
    ["another port", { origin: "https://polls.example.org:8443" }],
    ["a host that begins the same", { origin: "https://polls.example.org.evil.example" }],
    ["a page without an origin", { origin: "null" }],
    ["nowhere", {}],
  ])("is refused from %s", (_, headers) => {
    expect(post(headers)).toBe(false);
  });

  it("without PUBLIC_URL must name the host it goes to", () => {
    expect(post({ origin: "http://polls.example.org" }, null)).toBe(true);
    expect(post({ origin: "https://polls.example.org" }, null)).toBe(true);
    expect(post({ origin: "http://evil.example" }, null)).toBe(false);
    expect(isSameOrigin({ method: "POST", headers: new Headers({ origin: "http://" }) }, null)).toBe(false);
  });

  it("is judged the same for every method but GET and HEAD", () => {
    const from = (method: string) => isSameOrigin({ method, headers: new Headers() }, SITE);
    expect(["GET", "HEAD"].map(from)).toEqual([true, true]);
    expect(["POST", "PUT", "PATCH", "DELETE", "get", "LINK"].map(from)).toEqual(Array(6).fill(false));
  });
});
