import { readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second. */
const microsecondsATick = 10_000;

/** Processor time that a process and its children have used, in microseconds; undefined where the system does not say. */
export function processorTime(pid: number | undefined): number | undefined {
  if (pid === undefined) {
    return undefined;
  }
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const own = (Number(fields[11]) + Number(fields[12])) * microsecondsATick;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
    return children.reduce((sum, child) => sum + (processorTime(Number(child)) ?? 0), own);
  } catch {
    return undefined;
  }
}
