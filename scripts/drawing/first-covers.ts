import { cinnabar, ink, line, paper, random, range, soft, width } from "./pen.ts";

/** Pylons shrink towards the horizon; the wires sag between them, and one carries the current. */
export function powerLines(): string {
  const masts = range(6).map((index) => {
    const scale = 1 / (1 + index * 0.62);
    return { x: 170 + 1240 * (1 - scale) * 1.28, foot: 430 + 400 * scale, scale };
  });
  const arms = [-0.78, -0.6, -0.42];
  const pylons = masts.map(({ x, foot, scale }) => {
    const tall = 620 * scale;
    const half = 64 * scale;
    const arm = (at: number) =>
      line(
        [
          [x - half * 1.7, foot + tall * at],
          [x + half * 1.7, foot + tall * at],
        ],
        ink,
        5 * scale,
      );
    return (
      line(
        [
          [x - half, foot],
          [x, foot - tall],
          [x + half, foot],
        ],
        ink,
        6 * scale,
      ) +
      range(6)
        .map((step) => {
          const low = 1 - step / 7;
          const high = 1 - (step + 1) / 7;
          return line(
            [
              [x - half * low, foot - tall * (1 - low)],
              [x + half * high, foot - tall * (1 - high)],
            ],
            ink,
            3 * scale,
          );
        })
        .join("") +
      arms.map(arm).join("")
    );
  });
  const wires = arms.flatMap((at, wire) =>
    [-1, 1].map((side) => {
      const points = masts.flatMap((mast, index) => {
        const next = masts[index + 1];
        const from: [number, number] = [mast.x + side * 108 * mast.scale, mast.foot + 620 * mast.scale * at];
        if (!next) return [from];
        const to: [number, number] = [next.x + side * 108 * next.scale, next.foot + 620 * next.scale * at];
        return range(20).map((step): [number, number] => {
          const t = step / 20;
          return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t + 90 * mast.scale * 4 * t * (1 - t)];
        });
      });
      return line(points, wire === 1 && side === 1 ? cinnabar : ink, wire === 1 && side === 1 ? 6 : 2);
    }),
  );
  const ground = range(9).map((index) =>
    line(
      [
        [0, 840 - index * index * 5.4],
        [width, 840 - index * index * 5.4],
      ],
      soft,
      1.5,
    ),
  );
  return ground.join("") + wires.join("") + pylons.join("");
}

/** Discs stacked past the frame; one ring is read. */
export function stackedDiscs(): string {
  const next = random(41);
  const towers = range(7).flatMap((tower) => {
    const x = 130 + tower * 224;
    const count = 7 + Math.round(tower * 3.4 + next() * 3);
    return range(count).map((index) => {
      const y = 850 - index * 30;
      const read = tower === 5 && index === 14;
      return `<ellipse cx="${x}" cy="${y}" rx="96" ry="25" fill="${read ? cinnabar : paper}" stroke="${ink}" stroke-width="3"/><ellipse cx="${x}" cy="${y}" rx="22" ry="6" fill="none" stroke="${read ? paper : ink}" stroke-width="2"/>`;
    });
  });
  return `${range(12)
    .map((index) =>
      line(
        [
          [0, 90 + index * 70],
          [width, 90 + index * 70],
        ],
        soft,
        1,
      ),
    )
    .join("")}${towers.join("")}`;
}

/** An arch and its reflection: the waterline is the axis between two names of one thing. */
export function bridge(): string {
  const arch = (flip: 1 | -1, stroke: string, weight: number) => {
    const at = (x: number, y: number): [number, number] => [x, 500 - flip * y];
    const curve = range(61).map((step) => at(200 + step * 20, 300 * Math.sin((Math.PI * step) / 60)));
    const deck = range(61).map((step) => at(80 + step * 24, 150 + 60 * Math.sin((Math.PI * step) / 60)));
    const hangers = range(23).map((step) => {
      const x = 310 + step * 45;
      const top = 300 * Math.sin((Math.PI * (x - 200)) / 1200);
      const base = 150 + 60 * Math.sin((Math.PI * (x - 80)) / 1440);
      return line([at(x, base), at(x, top)], stroke, weight / 2.4);
    });
    return line(curve, stroke, weight) + line(deck, stroke, weight * 0.8) + hangers.join("");
  };
  const next = random(7);
  const ripples = range(46).map(() => {
    const x = next() * width;
    const y = 520 + next() * 350;
    return line(
      [
        [x, y],
        [x + 60 + next() * 160, y],
      ],
      paper,
      5,
    );
  });
  return `${arch(-1, soft, 6)}${ripples.join("")}${line(
    [
      [0, 500],
      [width, 500],
    ],
    cinnabar,
    4,
  )}${arch(1, ink, 9)}`;
}

/** A type case: sorts of two widths meet at the axis; one sort is the full stop. */
export function typeCase(): string {
  const next = random(1920);
  const cells = range(9).flatMap((row) =>
    range(14).map((column) => {
      const square = column < 7;
      const x = square ? 96 + column * 100 : 828 + (column - 7) * 100;
      const y = 60 + row * 90;
      const wide = square ? 82 : 34 + Math.round(next() * 48);
      const stop = row === 5 && column === 5;
      const strokes = stop
        ? `<circle cx="${x + 22}" cy="${y + 54}" r="11" fill="none" stroke="${paper}" stroke-width="6"/>`
        : range(square ? 4 : 2)
            .map((index) => {
              const level = y + 14 + index * (square ? 15 : 28) + next() * 5;
              return line(
                [
                  [x + 12, level],
                  [x + wide - 12 - next() * wide * 0.3, level],
                ],
                ink,
                square ? 4 : 6,
              );
            })
            .join("");
      return `<rect x="${x}" y="${y}" width="${wide}" height="74" fill="${stop ? cinnabar : "none"}" stroke="${stop ? cinnabar : soft}" stroke-width="2"/>${strokes}`;
    }),
  );
  return `${cells.join("")}${line(
    [
      [812, 30],
      [812, 870],
    ],
    ink,
    2,
  )}`;
}
