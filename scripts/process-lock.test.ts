import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { isEnding, lockHolder, markEnding, releaseLock, takeLock, withLock } from "./process-lock.mjs";

function lockFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "deep", "lock");
}

/** Another process that holds the lock until it is killed. */
async function holdElsewhere(file: string) {
  const script = `import { takeLock } from ${JSON.stringify(join(import.meta.dirname, "process-lock.mjs"))};
    takeLock(${JSON.stringify(file)}); console.log("held"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((held) => child.stdout.once("data", held));
  const kill = async () => {
    const gone = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await gone;
  };
  onTestFinished(() => void child.kill("SIGKILL"));
  return { pid: child.pid, kill };
}

it("is held by one process, and names it to the others", async () => {
  const file = lockFile();
  const holder = await holdElsewhere(file);
  expect(takeLock(file)).toBe(holder.pid);
  releaseLock(file); // not ours to release
  expect(lockHolder(file)).toBe(holder.pid);
});

it("is free again when its holder was killed", async () => {
  const file = lockFile();
  const holder = await holdElsewhere(file);
  await holder.kill();
  expect(takeLock(file)).toBeUndefined();
  expect(lockHolder(file)).toBe(process.pid);
  releaseLock(file);
  expect(existsSync(file)).toBe(false);
});

it.runIf(process.platform === "linux")("is not held by a later process with the same number", () => {
  const file = lockFile();
  takeLock(file);
  writeFileSync(file, JSON.stringify({ pid: process.pid, start: "1" }));
  expect(lockHolder(file)).toBeUndefined();
});

it("is free when the file was cut off while it was written", () => {
  const file = lockFile();
  takeLock(file);
  writeFileSync(file, '{"pid": 1');
  expect(lockHolder(file)).toBeUndefined();
  expect(takeLock(file)).toBeUndefined();
});

it("goes to one of several that find a stale one together", async () => {
  const file = lockFile();
  const dead = await holdElsewhere(file);
  await dead.kill();
  const script = `import { takeLock } from ${JSON.stringify(join(import.meta.dirname, "process-lock.mjs"))};
    process.stdin.once("data", () => console.log(takeLock(${JSON.stringify(file)}) === undefined ? "mine" : "no"));
    console.log("ready");`;
  const racers = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["pipe", "pipe", "inherit"] }),
  );
  onTestFinished(() => racers.forEach((racer) => void racer.kill("SIGKILL")));
  const said = (racer: (typeof racers)[number]) =>
    new Promise<string>((done) => racer.stdout.once("data", (line) => done(String(line).trim())));
  await Promise.all(racers.map(said));
  const answers = racers.map(said);
  for (const racer of racers) racer.stdin.write("go\n");
  expect((await Promise.all(answers)).sort()).toEqual(["mine", "no", "no", "no", "no", "no"]);
});

it("makes the next in line wait", async () => {
  const file = lockFile();
  const order: string[] = [];
  const holder = await holdElsewhere(file);
  const quiet = console.error;
  console.error = () => undefined;
  onTestFinished(() => {
    console.error = quiet;
  });
  const waiting = withLock(file, "testing", async () => {
    order.push("second");
  });
  await new Promise((done) => setTimeout(done, 400));
  order.push("first");
  await holder.kill();
  await waiting;
  expect(order).toEqual(["first", "second"]);
});

it("tells who waits that its holder is ending, and only the holder can say so", async () => {
  const file = lockFile();
  const holder = await holdElsewhere(file);
  markEnding(file);
  expect(isEnding(file)).toBe(false);
  await holder.kill();
  takeLock(file);
  markEnding(file);
  expect([isEnding(file), lockHolder(file)]).toEqual([true, process.pid]);
  releaseLock(file);
  expect(isEnding(file)).toBe(false);
});
