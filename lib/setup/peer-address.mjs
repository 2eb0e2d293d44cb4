// Preloaded into the server: puts the address at the other end of the connection into a header of every request, over
// whatever the client sent. Route handlers see no socket, and X-Forwarded-For is the client's to write.
// lib/http/client-address.ts reads it.
import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";

const HEADER = "x-toplines-peer";
const proof = randomBytes(16).toString("hex");
Object.defineProperty(globalThis, "toplinesPeerProof", { value: proof });

subscribe("http.server.request.start", (message) => {
  const { request, socket } =
    /** @type {{ request: import("node:http").IncomingMessage, socket: import("node:net").Socket }} */ (message);
  const forwarded = request.headers["x-forwarded-for"] === undefined ? "direct" : "forwarded";
  request.headers[HEADER] = `${proof} ${forwarded} ${socket.remoteAddress ?? ""}`;
});
