/**
 * Asked to stop, npm stops only the shell between itself and this process, which would go on alone. So this process
 * watches its parent, and stops as if the signal had come here.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 300);
  watch.unref();
}
