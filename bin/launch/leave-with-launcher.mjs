// Preloaded into web and worker: when the launcher is killed, nobody is left to stop them, so they stop themselves.
const patienceMs = 15_000;

process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), patienceMs).unref();
});
// Our channel to the launcher alone is no reason to keep running.
process.channel?.unref();
