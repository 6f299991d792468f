import { box, cinnabar, height, ink, line, type Point, paper, random, range, shape, soft, width } from "./pen.ts";

/** Plots of many shapes, each ploughed its own way; the smallest is the one that is measured. */
export function fields(): string {
  const next = random(15);
  type Plot = { x: number; y: number; wide: number; tall: number };
  const divide = (plot: Plot, depth: number): Plot[] => {
    if (depth === 0) return [plot];
    const cut = 0.36 + next() * 0.28;
    const { x, y, wide, tall } = plot;
    const parts =
      wide > tall * 1.15
        ? [
            { ...plot, wide: wide * cut },
            { ...plot, x: x + wide * cut, wide: wide * (1 - cut) },
          ]
        : [
            { ...plot, tall: tall * cut },
            { ...plot, y: y + tall * cut, tall: tall * (1 - cut) },
          ];
    return parts.flatMap((part) => divide(part, depth - 1));
  };
  // Slanted as a whole, as land is that was there before the ruler.
  const slant = ([x, y]: Point): Point => [x + (y - 450) * 0.22, y + (x - 800) * 0.06];
  const plots = divide({ x: -150, y: -80, wide: 1900, tall: 1060 }, 5);
  const measured = plots.findIndex(({ x, y }) => x > 820 && y > 400);
  return plots
    .map((plot, index) => {
      const own = index === measured;
      const along = next() > 0.5;
      const gap = own ? 17 : 11 + Math.round(next() * 4) * 5;
      const { x, y, wide, tall } = { x: plot.x + 7, y: plot.y + 7, wide: plot.wide - 14, tall: plot.tall - 14 };
      const furrows = range(Math.floor((along ? tall : wide) / gap)).map((row) => {
        const at = gap * (row + 0.5);
        const ends: Point[] = along
          ? [
              [x + 10, y + at],
              [x + wide - 10, y + at],
            ]
          : [
              [x + at, y + 10],
              [x + at, y + tall - 10],
            ];
        return line(ends.map(slant), own ? paper : next() > 0.35 ? soft : ink, own ? 3 : 2);
      });
      return shape(box(x, y, wide, tall).map(slant), own ? cinnabar : paper, ink, own ? 0 : 3) + furrows.join("");
    })
    .join("");
}

/** A dial with its pole: the noon of the clock is the axis, and the shadow stands 14 minutes beside it. */
export function dial(): string {
  const [x, y] = [800, 780];
  const at = (minutes: number, radius: number): Point => {
    const angle = (minutes / 720) * Math.PI - Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  };
  const arc = (radius: number, stroke: string, weight: number) =>
    line(
      range(121).map((step) => at(step * 6, radius)),
      stroke,
      weight,
    );
  const marks = range(145).map((step) => {
    const minutes = step * 5;
    const deep = minutes % 60 === 0 ? 78 : minutes % 15 === 0 ? 44 : 20;
    return line([at(minutes, 690), at(minutes, 690 - deep)], ink, minutes % 60 === 0 ? 7 : 3);
  });
  const rings = range(9).map((ring) => arc(110 + ring * 58, soft, 1.5));
  const rays = range(13).map((hour) => line([at(hour * 60, 70), at(hour * 60, 590)], soft, 1.5));
  const shadow = shape([at(371.6, 600), at(377.2, 600), [x + 9, y], [x - 9, y]], cinnabar);
  const noon = line(
    [
      [x, y],
      [x, 60],
    ],
    ink,
    3,
  );
  const ground = line(
    [
      [70, y],
      [width - 70, y],
    ],
    ink,
    6,
  );
  const pole = `<circle cx="${x}" cy="${y}" r="24" fill="${ink}"/>`;
  return rings.join("") + rays.join("") + arc(690, ink, 5) + marks.join("") + noon + shadow + ground + pole;
}

/** Twenty-four doors on the sun's way round; it has come to one of them. */
export function doors(): string {
  const today = 9;
  const way = range(24).map((door) => {
    const angle = (door / 24) * 2 * Math.PI + Math.PI / 24;
    const near = 0.62 + 0.38 * ((1 + Math.sin(angle)) / 2);
    return { door, x: 800 + 660 * Math.cos(angle), foot: 500 + 300 * Math.sin(angle), near };
  });
  const orbit = (scale: number) =>
    `<ellipse cx="800" cy="500" rx="${660 * scale}" ry="${300 * scale}" fill="none" stroke="${soft}" stroke-width="2"/>`;
  const drawn = way
    .toSorted((a, b) => a.foot - b.foot)
    .map(({ door, x, foot, near }) => {
      const [half, tall] = [46 * near, 190 * near];
      const open = door === today;
      const frame = shape(box(x - half, foot - tall, half * 2, tall), open ? cinnabar : paper, ink, 5 * near);
      const lintel = line(
        [
          [x - half * 1.3, foot - tall],
          [x + half * 1.3, foot - tall],
        ],
        ink,
        11 * near,
      );
      if (open) {
        const leaves = [-1, 1].map((side) =>
          shape(
            [
              [x + side * half, foot - tall],
              [x + side * half * 1.75, foot - tall * 0.9],
              [x + side * half * 1.75, foot + tall * 0.1],
              [x + side * half, foot],
            ],
            paper,
            ink,
            5 * near,
          ),
        );
        return frame + leaves.join("") + lintel;
      }
      const seam = line(
        [
          [x, foot - tall],
          [x, foot],
        ],
        ink,
        3 * near,
      );
      const rings = [-1, 1].map(
        (side) =>
          `<circle cx="${x + side * half * 0.28}" cy="${foot - tall * 0.46}" r="${6 * near}" fill="none" stroke="${ink}" stroke-width="${2.5 * near}"/>`,
      );
      return frame + seam + rings.join("") + lintel;
    });
  return orbit(1) + orbit(0.8) + orbit(0.6) + orbit(0.4) + drawn.join("");
}

/** One sheet folded on and on: every part has the shape of the whole, and one turn leads through them all. */
export function foldedSheet(): string {
  const long = 1131;
  let rest = { x: (width - long) / 2, y: 50, wide: long, tall: 800 };
  let [text, folds] = ["", ""];
  const turn: Point[] = [];
  for (let fold = 0; fold < 9; fold++) {
    const { x, y, wide, tall } = rest;
    const upright = wide > tall;
    const part = upright ? { x, y, wide: wide / 2, tall } : { x, y, wide, tall: tall / 2 };
    const fromRight = fold % 4 === 2;
    const fromBelow = fold % 4 === 3;
    if (fromRight) part.x = x + wide / 2;
    if (fromBelow) part.y = y + tall / 2;
    const scale = part.wide / 566;
    text += range(19)
      .map((row) => {
        const at = part.y + part.tall * (0.1 + row * 0.043);
        return line(
          [
            [part.x + part.wide * 0.12, at],
            [part.x + part.wide * (row % 6 === 5 ? 0.55 : 0.88), at],
          ],
          soft,
          Math.max(1, 6 * scale),
        );
      })
      .join("");
    folds += shape(box(part.x, part.y, part.wide, part.tall), "none", ink, Math.max(2, 5 * scale));
    turn.push(...arcThrough(part, fold));
    rest = upright
      ? { x: fromRight ? x : x + wide / 2, y, wide: wide / 2, tall }
      : { x, y: fromBelow ? y : y + tall / 2, wide, tall: tall / 2 };
  }
  return text + folds + line(turn, cinnabar, 8);
}

/** A quarter of an ellipse from one corner of a part to the opposite one, each going on where the last ended. */
function arcThrough({ x, y, wide, tall }: { x: number; y: number; wide: number; tall: number }, fold: number): Point[] {
  const corners: Point[] = [
    [x + wide, y + tall],
    [x, y + tall],
    [x, y],
    [x + wide, y],
  ];
  const [centreX, centreY] = corners[fold % 4] ?? [x, y];
  return range(31).map((step) => {
    const angle = Math.PI + (fold % 4) * (Math.PI / 2) + (step / 30) * (Math.PI / 2);
    return [centreX + wide * Math.cos(angle), centreY + tall * Math.sin(angle)];
  });
}

/** Tapes from a telegraph; one of them says 0022, which is the character for the middle. */
export function tapes(): string {
  const next = random(22);
  const code = ["-----", "-----", "..---", "..---"].join(" ");
  return range(8)
    .map((tape) => {
      const own = tape === 4;
      const sag = (x: number) => 40 + tape * 112 + Math.sin(x / 380 + tape * 1.9) * 26;
      const edges = [0, 62].map((down) => range(41).map((step): Point => [step * 40, sag(step * 40) + down]));
      const [upper = [], lower = []] = edges;
      const strip = shape([...upper, ...lower.toReversed()], paper, soft, 2);
      let marks = "";
      let x = own ? 60 : -40 - next() * 90;
      while (x < width) {
        for (const sign of own ? code : randomSigns(next)) {
          const long = sign === "-" ? 34 : sign === "." ? 9 : 0;
          if (long > 0)
            marks += line(
              [
                [x, sag(x) + 31],
                [x + long, sag(x + long) + 31],
              ],
              own ? cinnabar : ink,
              11,
            );
          x += long + 24;
        }
        x += 60;
      }
      return strip + marks;
    })
    .join("")
    .concat(
      line(
        [
          [800, 0],
          [800, height],
        ],
        ink,
        2,
      ),
    );
}

function randomSigns(next: () => number): string {
  return range(5)
    .map(() => (next() > 0.5 ? "-" : "."))
    .join("");
}
