import { box, cinnabar, height, ink, line, type Point, paper, random, range, shape, soft, width } from "./pen.ts";

/** One number twice: the same noughts above and below the axis, with a pause after every four and after every three. */
export function noughts(): string {
  const at = (place: number) => 300 + place * 152;
  const rows = [270, 630].map((y, row) => {
    const one = line(
      [
        [148, y - 62],
        [176, y - 84],
        [176, y + 84],
      ],
      ink,
      15,
    );
    const rings = range(8).map((place) => {
      const first = row === 0 && place === 0;
      return `<ellipse cx="${at(place)}" cy="${y}" rx="48" ry="80" fill="none" stroke="${first ? cinnabar : ink}" stroke-width="15"/>`;
    });
    const pauses = (row === 0 ? [-1, 3] : [1, 4]).map((place) => {
      const x = at(place) + 76;
      return row === 0
        ? line(
            [
              [x, y - 150],
              [x, y + 180],
            ],
            ink,
            3,
          )
        : `<path d="M${x} ${y + 74}q16 22 -14 52" fill="none" stroke="${ink}" stroke-width="14" stroke-linecap="round"/>`;
    });
    return one + rings.join("") + pauses.join("");
  });
  const ledger = range(12).map((index) => line(across(90 + index * 65.5), soft, 1));
  return ledger.join("") + line(across(450), ink, 3) + rows.join("");
}

function across(y: number): Point[] {
  return [
    [0, y],
    [width, y],
  ];
}

/** Two tracks bend away to the hills side by side; on one of them something is under way. */
export function rails(): string {
  const horizon = 330;
  const at = (far: number, aside: number): Point => {
    const scale = 1 / (1 + 11 * far);
    const gone = 1 - scale;
    return [330 + 860 * gone + 210 * Math.sin(Math.PI * gone) + aside * scale, horizon + 640 * scale];
  };
  const hills = range(7).map((ridge) => {
    const base = 325 - ridge * 30;
    return line(
      range(81).map((step): Point => {
        const x = step * 20;
        const swell = Math.sin(x / 210 + ridge * 0.5) * 34 + Math.sin(x / 93 + ridge * 1.3) * 13;
        return [x, base + swell * (1 - ridge * 0.09)];
      }),
      ridge === 0 ? ink : soft,
      ridge === 0 ? 4 : 2,
    );
  });
  const tracks = [-250, 250].map((middle) => {
    const sleepers = range(60).map((index) => {
      const far = (index / 60) ** 1.7;
      return line([at(far, middle - 170), at(far, middle + 170)], soft, Math.max(1, 15 / (1 + 11 * far)));
    });
    const sides = [-105, 105].map((side) =>
      shape(
        [
          ...range(61).map((step) => at((step / 60) ** 1.7, middle + side - 9)),
          ...range(61).map((step) => at(((60 - step) / 60) ** 1.7, middle + side + 9)),
        ],
        ink,
      ),
    );
    return sleepers.join("") + sides.join("");
  });
  const steps = range(41).map((step) => 0.07 + 0.5 * (step / 40) ** 1.6);
  const train = shape(
    [...steps.map((far) => at(far, 140)), ...steps.toReversed().map((far) => at(far, 360))],
    cinnabar,
  );
  return hills.join("") + tracks.join("") + train;
}

/** A wall of boxes under a crane; all are of one length, and one is being counted. */
export function stackedBoxes(): string {
  const next = random(58);
  const [wide, tall] = [186, 76];
  const boxes = range(8).flatMap((column) => {
    const count = 4 + Math.round(next() * 4);
    return range(count).map((level) => {
      const [x, y] = [56 + column * wide, 846 - (level + 1) * tall];
      const counted = column === 4 && level === 2;
      const ribs = range(13).map((rib) =>
        line(
          [
            [x + 22 + rib * 11.8, y + 15],
            [x + 22 + rib * 11.8, y + tall - 19],
          ],
          counted ? paper : next() > 0.5 ? ink : soft,
          3,
        ),
      );
      return shape(box(x + 4, y, wide - 8, tall - 5), counted ? cinnabar : paper, ink, 4) + ribs.join("");
    });
  });
  const mast = [1330, 1420].map((x) =>
    line(
      [
        [x, 846],
        [x, 60],
      ],
      ink,
      7,
    ),
  );
  const braces = range(9).map((index) => {
    const y = 60 + index * 87;
    return line(
      [
        [index % 2 === 0 ? 1330 : 1420, y],
        [index % 2 === 0 ? 1420 : 1330, y + 87],
      ],
      ink,
      3,
    );
  });
  const arm = [70, 104].map((y) =>
    line(
      [
        [420, y],
        [1560, y],
      ],
      ink,
      6,
    ),
  );
  const truss = range(38).map((index) =>
    line(
      [
        [420 + index * 30, index % 2 === 0 ? 70 : 104],
        [450 + index * 30, index % 2 === 0 ? 104 : 70],
      ],
      ink,
      2,
    ),
  );
  const rope = [532, 688].map((x) =>
    line(
      [
        [610, 104],
        [x, 190],
      ],
      ink,
      3,
    ),
  );
  const hanging = shape(box(521, 190, wide - 8, tall - 5), paper, ink, 4);
  const quay = line(across(846), ink, 5);
  return (
    mast.join("") + braces.join("") + arm.join("") + truss.join("") + rope.join("") + hanging + boxes.join("") + quay
  );
}

/** Water stands level on five steps; a ship has come to the top of them. */
export function locks(): string {
  const next = random(113);
  const left = (step: number) => 130 + step * 250;
  const level = (step: number) => 760 - step * 122;
  const waters = range(6).map((step) => {
    const [from, to] = [step === 0 ? 0 : left(step - 1) + 40, step === 5 ? width : left(step)];
    const lines = range(Math.floor((height - level(step)) / 17)).map((row) => {
      const inset = row === 0 ? 0 : next() * 70;
      return line(
        [
          [from + inset, level(step) + row * 17],
          [to - (row === 0 ? 0 : next() * 70), level(step) + row * 17],
        ],
        row === 0 ? ink : soft,
        row === 0 ? 4 : 2,
      );
    });
    return lines.join("");
  });
  const walls = range(5).map((step) => {
    const [x, top] = [left(step), level(step + 1) - 46];
    return (
      shape(box(x, top, 40, height - top), paper, ink, 5) +
      line(
        [
          [x + 20, top],
          [x + 20, height],
        ],
        ink,
        2,
      )
    );
  });
  return waters.join("") + walls.join("") + ship(1400, level(5), 1.25, cinnabar);
}

/** A small cargo ship with its waterline at `y`. */
export function ship(x: number, y: number, scale: number, colour: string): string {
  const at = (right: number, up: number): Point => [x + right * scale, y - up * scale];
  return (
    shape([at(-92, 24), at(-78, -14), at(70, -14), at(96, 24)], colour) +
    shape([at(-74, 24), at(-74, 62), at(-34, 62), at(-34, 24)], colour) +
    range(3)
      .map((hold) => shape(box(...at(-20 + hold * 32, 42), 26 * scale, 17 * scale), colour))
      .join("")
  );
}
