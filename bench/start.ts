// npm run bench -- start: a second `npm start`, from the command to the first page a reader gets, and the memory it holds.
import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "#db/embedded/free-port.ts";
import { everythingPressed, newDataDir, startProduct } from "../e2e/support/product.ts";
import { median } from "./parts/median.ts";
import { residentMemory } from "./parts/resident-memory.ts";

const runs = 3;
/** DESIGN §9. */
const goals = { seconds: 5, megabytes: 350 };

/** What a start needs only once is let go in the minute after it. */
const settledMs = 75_000;

const dataDir = newDataDir();
/** The same each time: at another address every page is pressed again. */
const port = await freePort();
try {
  // The first fills the desk, builds, and presses.
  const first = await startProduct({ dataDir, port, env: { LOG_LEVEL: "info" } });
  await everythingPressed(first);
  await first.stop();
  const seconds: number[] = [];
  const megabytes: number[] = [];
  for (let run = 0; run < runs; run++) {
    const since = performance.now();
    const product = await startProduct({ dataDir, port });
    const answer = await fetch(`${product.url}/zh-Hans`);
    if (!answer.ok || !(await answer.text()).includes("</html>"))
      throw new Error(`the front page answered ${answer.status}`);
    seconds.push((performance.now() - since) / 1000);
    await wait(settledMs);
    megabytes.push(residentMemory(dataDir));
    await product.stop();
  }
  report("second start to first page", seconds, "s", goals.seconds, 1);
  report("idle memory without PostgreSQL", megabytes, "MB", goals.megabytes, 0);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

function report(what: string, values: number[], unit: string, goal: number, digits: number): void {
  const middle = median(values);
  const all = values.map((value) => value.toFixed(digits)).join(" ");
  console.log(
    `${what}: ${middle.toFixed(digits)} ${unit} (${all}; goal ≤ ${goal}: ${middle <= goal ? "met" : "not met"})`,
  );
}
