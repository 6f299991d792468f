// The library computes with colours, so it is given these and they are exchanged for the page's tokens afterwards.
export const stand = {
  text: "#010203",
  line: "#010204",
  axis: "#010205",
  paper: "#010206",
  accent: "#0a0b01",
  /** One for each series, told apart by tint and pattern, never by hue. */
  series: ["#0c0d01", "#0c0d02", "#0c0d03", "#0c0d04", "#0c0d05"],
} as const;

/** The colour of a series or slice. */
export function standFor(index: number, highlight: number | null): string {
  return index === highlight ? stand.accent : (stand.series[index % stand.series.length] ?? stand.text);
}

/** A tile of 6 by 6 in the ink of the page, on its paper. */
const tile = (marks: string) => `<rect width="6" height="6" fill="var(--paper)"/>${marks}`;
const drawn = (path: string) => `<path d="${path}" stroke="var(--ink-soft)" stroke-width="1.6" fill="none"/>`;

type Fill = { fill: string; stroke: string; pattern?: string };

/** How the stand-ins of series are filled, and the ink of their lines. */
export const fills: readonly Fill[] = [
  { fill: "var(--ink-soft)", stroke: "var(--ink)" },
  { fill: "", stroke: "var(--ink-soft)", pattern: tile(drawn("M-1 1l2 -2M0 6l6 -6M5 7l2 -2")) },
  { fill: "var(--hairline-strong)", stroke: "var(--ink-faint)" },
  { fill: "", stroke: "var(--ink-soft)", pattern: tile('<circle cx="3" cy="3" r="1.3" fill="var(--ink-soft)"/>') },
  { fill: "", stroke: "var(--ink-faint)", pattern: tile(drawn("M0 3h6")) },
];
