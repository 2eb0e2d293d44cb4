import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { addressFrom, anyFreePort, requireFreePort, urlOf } from "@/lib/setup/port.mjs";

async function takePort(host: string): Promise<number> {
  const port = await anyFreePort();
  const server = createServer().listen({ host, port });
  onTestFinished(() => void server.close());
  await once(server, "listening");
  return port;
}

describe("where to serve", () => {
  it.each([
    [{}, { host: "0.0.0.0", port: 3000 }],
    [
      { PORT: "8080", HOST: "::1" },
      { host: "::1", port: 8080 },
    ],
    [
      { PORT: "", HOST: "" },
      { host: "0.0.0.0", port: 3000 },
    ],
    [{ PORT: "abc" }, { host: "0.0.0.0", port: null }],
    [{ PORT: "65536" }, { host: "0.0.0.0", port: null }],
  ])("with %o is %o", (variables, expected) => {
    expect(addressFrom({ NODE_ENV: "test", ...variables })).toEqual(expected);
  });

  it.each([
    ["0.0.0.0", "http://localhost:3000"],
    ["127.0.0.1", "http://localhost:3000"],
    ["192.0.2.7", "http://192.0.2.7:3000"],
    ["2001:db8::1", "http://[2001:db8::1]:3000"],
  ])("on %s is opened as %s", (host, url) => {
    expect(urlOf(host, 3000)).toBe(url);
  });
});

describe("a port", () => {
  it("that is free needs no word", async () => {
    await requireFreePort("127.0.0.1", await anyFreePort(), "npm start");
  });

  it.each(["127.0.0.1", "0.0.0.0"])("in use at %s is one sentence with the command that helps", async (host) => {
    const port = await takePort(host);
    const refused = requireFreePort("0.0.0.0", port, "npm start");
    await expect(refused).rejects.toThrow(new RegExp(`^Port ${port} is in use; choose another: PORT=\\d+ npm start$`));
  });

  it("of an address that this machine has not is one sentence about HOST", async () => {
    const refused = requireFreePort("192.0.2.7", await anyFreePort(), "npm start");
    await expect(refused).rejects.toThrow('HOST is "192.0.2.7", and this machine has no such address');
  });
});
