// Preloaded into the server: a site that readers reach by https tells their browsers never to use http again. Set here
// because PUBLIC_URL is known when the server starts, and the headers of next.config.js when it is built.
import { subscribe } from "node:diagnostics_channel";

const YEAR_S = 365 * 24 * 60 * 60;

if (/^https:/i.test(process.env.PUBLIC_URL?.trim() ?? "")) {
  subscribe("http.server.request.start", (message) => {
    const { response } = /** @type {{ response: import("node:http").ServerResponse }} */ (message);
    response.setHeader("strict-transport-security", `max-age=${YEAR_S}`);
  });
}
