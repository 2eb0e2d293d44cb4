import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientAddress, PEER_HEADER } from "@/lib/http/client-address";

const shared = globalThis as typeof globalThis & { toplinesPeerProof?: string };

beforeEach(() => {
  shared.toplinesPeerProof = "proof";
});
afterEach(() => {
  delete shared.toplinesPeerProof;
});

/** The address found of a request from `peer`, with what it forwards for. */
function found(peer: string, forwardedFor: string | null = null, trusted: readonly string[] = []): string | null {
  const headers = new Headers({ [PEER_HEADER]: `proof ${forwardedFor === null ? "direct" : "forwarded"} ${peer}` });
  // Next fills it in where it is missing.
  headers.set("x-forwarded-for", forwardedFor ?? peer);
  return clientAddress(headers, trusted);
}

describe("the address of a reader", () => {
  it("is the other end of the connection", () => {
    expect(found("203.0.113.7")).toBe("203.0.113.7");
    expect(found("127.0.0.1")).toBe("127.0.0.1");
    expect(found("2001:db8::7")).toBe("2001:db8::7");
  });

  it("is what a reader says itself only where nobody could say it", () => {
    expect(found("203.0.113.7", "198.51.100.1")).toBe("203.0.113.7");
    expect(found("203.0.113.7", "198.51.100.1", ["10.0.0.0/8"])).toBe("203.0.113.7");
  });

  it("is not certain behind a proxy that nobody named", () => {
    for (const peer of [
      "127.0.0.1",
      "10.1.2.3",
      "172.20.0.1",
      "192.168.1.1",
      "100.64.0.9",
      "::1",
      "fd00::1",
      "fe80::1",
    ])
      expect(found(peer, "203.0.113.7"), peer).toBeNull();
  });

  it("is the last one before the proxies that are named; what a reader made up stands left of it", () => {
    expect(found("10.0.0.1", "203.0.113.7", ["10.0.0.0/8"])).toBe("203.0.113.7");
    expect(found("10.0.0.1", "1.2.3.4, 203.0.113.7", ["10.0.0.0/8"])).toBe("203.0.113.7");
    expect(found("10.0.0.1", "1.2.3.4, 203.0.113.7, 10.0.0.2", ["10.0.0.0/8"])).toBe("203.0.113.7");
    expect(found("::1", "203.0.113.7", ["::1"])).toBe("203.0.113.7");
  });

  it("of a request among the proxies themselves is the farthest of them", () => {
    expect(found("10.0.0.1", "10.0.0.9, 10.0.0.2", ["10.0.0.0/8"])).toBe("10.0.0.9");
  });

  it("is not certain when a named proxy says nothing, or no address", () => {
    expect(found("10.0.0.1", null, ["10.0.0.0/8"])).toBeNull();
    for (const said of ["", "unknown", "203.0.113.7, unknown", "203.0.113.7, _hidden", "203.0.113.7,"])
      expect(found("10.0.0.1", said, ["10.0.0.0/8"]), said).toBeNull();
  });

  it("has one spelling", () => {
    expect(found("::ffff:203.0.113.7")).toBe("203.0.113.7");
    expect(found("::FFFF:10.0.0.1", "203.0.113.7", ["10.0.0.1"])).toBe("203.0.113.7");
    expect(found("fe80::1%eth0")).toBe("fe80::1");
    expect(found("10.0.0.1", "203.0.113.7:5678", ["10.0.0.1"])).toBe("203.0.113.7");
    expect(found("10.0.0.1", "[2001:DB8::7]:443", ["10.0.0.1"])).toBe("2001:db8::7");
  });

  it("is not known without the preload, whatever the headers say", () => {
    const headers = new Headers({ [PEER_HEADER]: "undefined direct 203.0.113.7", "x-forwarded-for": "203.0.113.7" });
    expect(clientAddress(headers, [])).toBeNull();
    delete shared.toplinesPeerProof;
    expect(clientAddress(headers, ["0.0.0.0/0"])).toBeNull();
    expect(clientAddress(new Headers(), [])).toBeNull();
  });

  it("is not believed with another proof", () => {
    shared.toplinesPeerProof = "another";
    expect(found("203.0.113.7")).toBeNull();
  });
});
