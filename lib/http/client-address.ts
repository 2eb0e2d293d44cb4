import { BlockList, isIP } from "node:net";

/** Set on every request by lib/setup/peer-address.mjs, over whatever a client sent. */
export const PEER_HEADER = "x-toplines-peer";

/** How the preload proves that it, and no client, wrote the header; without the preload nothing is believed. */
const shared = globalThis as typeof globalThis & { toplinesPeerProof?: string };

const NOT_PUBLIC = blockList([
  "127.0.0.0/8",
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "169.254.0.0/16",
  // Shared by the customers of a provider (RFC 6598).
  "100.64.0.0/10",
  "::1",
  "fc00::/7",
  "fe80::/10",
]);

/**
 * The reader's own address, or `null` where it is not certain. `X-Forwarded-For` is believed of the proxies that
 * TRUSTED_PROXIES names, and of them only as far as they reach: what stands left of the first other address may be made up.
 * A peer on this machine or network that forwards for others without being named hides who they are.
 */
export function clientAddress(headers: Headers, trustedProxies: readonly string[]): string | null {
  const peer = peerOf(headers);
  if (peer === null) return null;
  const trusted = blockList(trustedProxies);
  if (!contains(trusted, peer.address)) {
    if (peer.forwards && contains(NOT_PUBLIC, peer.address)) return null;
    return peer.address;
  }
  return peer.forwards ? firstOutside(headers.get("x-forwarded-for") ?? "", trusted) : null;
}

interface Peer {
  readonly address: string;
  /** Whether the request came with `X-Forwarded-For`; Next adds one of its own to those that came without. */
  readonly forwards: boolean;
}

function peerOf(headers: Headers): Peer | null {
  const [proof, forwards, written = ""] = (headers.get(PEER_HEADER) ?? "").split(" ");
  if (shared.toplinesPeerProof === undefined || proof !== shared.toplinesPeerProof) return null;
  const address = normalised(written);
  return address === null ? null : { address, forwards: forwards === "forwarded" };
}

/** From the right, the first that is none of the proxies; of proxies alone, the farthest. */
function firstOutside(forwardedFor: string, trusted: BlockList): string | null {
  const hops = forwardedFor.split(",").map((hop) => normalised(hop.trim()));
  let farthest: string | null = null;
  for (const hop of hops.reverse()) {
    if (hop === null) return null;
    if (!contains(trusted, hop)) return hop;
    farthest = hop;
  }
  return farthest;
}

/** One spelling of an address: no port, no zone, and an IPv4 address as such. */
function normalised(text: string): string | null {
  const [, bracketed, withPort] = /^(?:\[([^\]]+)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)$/.exec(text) ?? [];
  const [bare = ""] = (bracketed ?? withPort ?? text).split("%");
  const address = bare.toLowerCase().replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, "");
  return isIP(address) === 0 ? null : address;
}

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

function contains(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}
