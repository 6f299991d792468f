const hourMs = 3_600_000;

/**
 * The next time a day of `timeZone` comes to `hour`, after `now`. Where that hour is skipped when clocks go forward, it is the
 * one after; where it comes twice, the first.
 */
export function nextDigestAt(now: Date, hour: number, timeZone: string): Date {
  const start = Math.floor(now.getTime() / (hourMs / 4)) * (hourMs / 4);
  // Zones differ from UTC by quarters of an hour: what begins an hour there begins a quarter here.
  const hourAt = hoursIn(timeZone);
  for (let at = start + hourMs / 4; at <= start + 50 * hourMs; at += hourMs / 4) {
    const here = hourAt(at);
    const before = hourAt(at - hourMs / 4);
    if (here === before) continue;
    const skipped = (here - before + 24) % 24 === 2 && (before + 1) % 24 === hour;
    if (here === hour || skipped) return new Date(at);
  }
  throw new Error(`no ${hour} o'clock in ${timeZone}`);
}

/** The hour of an instant there, from 0 to 23. */
function hoursIn(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("en", { timeZone, hour: "numeric", hourCycle: "h23" });
  return (at) => Number(format.format(at));
}
