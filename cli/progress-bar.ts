import { Presets, SingleBar } from "cli-progress";

/** How far something long has come, on standard error: a bar on a terminal, else a line for each tenth of it. */
export type Progress = { told: (progress: { done: number; total: number }) => void; end: () => void };

/** Begins to show it; `end` before anything else is printed. */
export function showProgress(what: string): Progress {
  return process.stderr.isTTY ? bar(what) : lines(what);
}

function bar(what: string): Progress {
  const format = `${what} {bar} {percentage} % · {value} of {total} · {eta_formatted} left`;
  const shown = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_classic);
  let started = false;
  return {
    told({ done, total }) {
      if (!started) shown.start(total, 0);
      started = true;
      shown.setTotal(total);
      shown.update(done);
    },
    end: () => shown.stop(),
  };
}

function lines(what: string): Progress {
  let tenths = 0;
  return {
    told({ done, total }) {
      const now = Math.floor((done / total) * 10);
      if (now > tenths) console.error(`${what}: ${done} of ${total}`);
      tenths = Math.max(tenths, now);
    },
    end: () => undefined,
  };
}
