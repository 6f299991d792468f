/** Covers are drawn at this size. */
export const width = 1600;
export const height = 900;

export const paper = "#f4efe5";
export const ink = "#23201c";
export const soft = "#b9ae9a";
export const cinnabar = "#a8321f";

export type Point = readonly [number, number];

/** A small generator with a fixed seed (mulberry32): the same picture each time. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

export function line(points: readonly Point[], stroke: string, weight: number): string {
  return `<path d="${pathOf(points)}" fill="none" stroke="${stroke}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** A closed shape; without a stroke it has no outline. */
export function shape(points: readonly Point[], fill: string, stroke = "none", weight = 0): string {
  return `<path d="${pathOf(points)}Z" fill="${fill}" stroke="${stroke}" stroke-width="${weight}" stroke-linejoin="round"/>`;
}

/** The corners of an upright rectangle. */
export function box(x: number, y: number, wide: number, tall: number): Point[] {
  return [
    [x, y],
    [x + wide, y],
    [x + wide, y + tall],
    [x, y + tall],
  ];
}

function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}

/** A whole picture on paper. */
export function sheet(drawing: string, wide = width, tall = height): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${tall}" viewBox="0 0 ${wide} ${tall}"><rect width="100%" height="100%" fill="${paper}"/>${drawing}</svg>`,
  );
}
