// Preloaded into a server that another process started: when that process is gone, even by `kill -9`, the server
// stops too and frees its port.
process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 10_000).unref();
});
