// Preloaded into the server: lets a page choose the status of its answer. The framework has pages answer 200, and 404
// only with an empty document that a script must fill. lib/http/page-status.ts uses it.
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";

/** @typedef {{ status: number | null }} PageAnswer */
/** @type {AsyncLocalStorage<PageAnswer>} */
const answers = new AsyncLocalStorage();
Object.defineProperty(globalThis, "toplinesAnswers", { value: answers });

subscribe("http.server.request.start", (message) => {
  const { response } = /** @type {{ response: import("node:http").ServerResponse }} */ (message);
  /** @type {PageAnswer} */
  const answer = { status: null };
  const writeHead = response.writeHead.bind(response);
  // Called by whatever sends the headers first; anything but a page that went well keeps its status.
  response.writeHead = /** @param {number} status @param {any[]} rest */ (status, ...rest) =>
    writeHead(status === 200 ? (answer.status ?? status) : status, ...rest);
  answers.enterWith(answer);
});
