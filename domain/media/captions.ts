/** What is said from one moment to another, in milliseconds. */
export type Cue = { start: number; end: number; text: string };

/** Why a line is not WebVTT. */
export type CaptionsProblem = "header" | "time" | "order" | "noWords" | "nothing";
export type ReadCaptions = { ok: true; cues: Cue[] } | { ok: false; line: number; problem: CaptionsProblem };

const timestamp = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(String.raw`^${timestamp}[ \t]+-->[ \t]+${timestamp}((?:[ \t]+[a-z]+:[^ \t]+)*)[ \t]*$`);
const aside = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/;

/**
 * Reads WebVTT (https://www.w3.org/TR/webvtt1/) more strictly than a browser, which would leave out what it doesn't
 * understand without a word: the first line that is not as it should be is named, from 1.
 */
export function readCaptions(text: string): ReadCaptions {
  const lines = tidyCaptions(text).split("\n");
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? "")) return { ok: false, line: 1, problem: "header" };
  const cues: Cue[] = [];
  for (const { from, to } of blocksOf(lines)) {
    const first = lines[from] ?? "";
    if (aside.test(first)) continue;
    const at = first.includes("-->") ? from : from + 1;
    const times = at < to ? timing.exec(lines[at] ?? "") : null;
    if (!times) return { ok: false, line: Math.min(at, to - 1) + 1, problem: "time" };
    const [start, end] = [millisecondsOf(times.slice(1, 5)), millisecondsOf(times.slice(5, 9))];
    if (end <= start || start < (cues.at(-1)?.start ?? 0)) return { ok: false, line: at + 1, problem: "order" };
    const words = lines.slice(at + 1, to);
    const again = words.findIndex((line) => line.includes("-->"));
    if (again >= 0) return { ok: false, line: at + 2 + again, problem: "time" };
    if (words.length === 0) return { ok: false, line: at + 1, problem: "noWords" };
    cues.push({ start, end, text: words.join("\n") });
  }
  return cues.length === 0 ? { ok: false, line: lines.length, problem: "nothing" } : { ok: true, cues };
}

/** The same captions with the line ends that everything here has, and without a byte order mark. */
export function tidyCaptions(text: string): string {
  return `${text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .trimEnd()}\n`;
}

/** What is said as text to read, a line for each cue; who speaks stands before it. Empty where it isn't WebVTT. */
export function transcriptOf(text: string): string[] {
  const read = readCaptions(text);
  return read.ok ? read.cues.map((cue) => plainWords(cue.text)).filter((line) => line !== "") : [];
}

function plainWords(text: string): string {
  return text
    .replace(/<v(?:\.[^ \t>]*)?[ \t]+([^>]+)>/g, (_, speaker: string) => `${speaker.trim()}${colonFor(speaker)}`)
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\s*\n\s*/g, (_, _at: number, all: string) => (/\p{Script=Han}/u.test(all) ? "" : " "))
    .trim();
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", nbsp: "\u00a0", lrm: "", rlm: "" };
const colonFor = (speaker: string) => (/\p{Script=Han}/u.test(speaker) ? "：" : ": ");

/** Runs of lines between empty ones, after the header's. */
function blocksOf(lines: readonly string[]): { from: number; to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  let from = -1;
  for (let at = headerEnd(lines); at <= lines.length; at++) {
    const empty = at === lines.length || lines[at] === "";
    if (empty && from >= 0) {
      blocks.push({ from, to: at });
      from = -1;
    } else if (!empty && from < 0) from = at;
  }
  return blocks;
}

/** The header goes on to the first empty line; a cue right below it belongs to the cues all the same. */
function headerEnd(lines: readonly string[]): number {
  const end = lines.findIndex((line, at) => at > 0 && (line === "" || line.includes("-->")));
  return end < 0 ? lines.length : end;
}

function millisecondsOf([hours, minutes, seconds, rest]: readonly (string | undefined)[]): number {
  return ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest);
}
