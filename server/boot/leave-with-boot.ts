// Loaded before server.ts. The server belongs to the boot that started it: when that is killed, the channel between
// them closes, and the server ends instead of keeping the port from the next start.
const patienceMs = 5000;

process.once("disconnect", () => {
  setTimeout(() => process.exit(1), patienceMs).unref();
  process.kill(process.pid, "SIGTERM");
});
