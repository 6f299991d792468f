import { ship } from "./counting-covers.ts";
import { box, cinnabar, ink, line, type Point, paper, range, shape, soft } from "./pen.ts";

/** What stands in the text: drawn at this size. */
export const pictureSize = { wide: 1200, tall: 675 } as const;

/** A sheet of the A series and what is left of it after each of four folds. */
export function foldsOfA(): string {
  const [wide, tall] = [424, 600];
  const [left, top] = [388, 38];
  const sizes = range(5).map((fold) =>
    fold % 2 === 0
      ? { wide: wide / 2 ** (fold / 2), tall: tall / 2 ** (fold / 2) }
      : { wide: tall / 2 ** ((fold + 1) / 2), tall: wide / 2 ** ((fold - 1) / 2) },
  );
  return sizes
    .map((size, fold) => {
      // Odd folds lie on their side; drawn upright as the part of the sheet that they are.
      const [w, h] = fold % 2 === 0 ? [size.wide, size.tall] : [size.tall, size.wide];
      const corners = box(left, top + tall - h, w, h);
      return shape(corners, fold === 4 ? cinnabar : "none", fold === 4 ? cinnabar : ink, fold === 0 ? 6 : 4);
    })
    .join("");
}

/** A full sheet of the Chinese trade, cut into sixteen. */
export function foldsOfKai(): string {
  const [wide, tall] = [805, 580];
  const [left, top] = [197, 47];
  const parts = range(16).map((part) => {
    const own = part === 15;
    const corners = box(left + ((part % 4) * wide) / 4, top + (Math.floor(part / 4) * tall) / 4, wide / 4, tall / 4);
    return shape(corners, own ? cinnabar : paper, ink, 3);
  });
  return parts.join("") + shape(box(left, top, wide, tall), "none", ink, 6);
}

/** The two pages that are used side by side, corner on corner. */
export function bothPages(): string {
  const [left, foot, scale] = [393, 645, 1.97];
  const page = (wide: number, tall: number) => box(left, foot - tall * scale, wide * scale, tall * scale);
  const words = range(21).map((row) => {
    const y = foot - 232 * scale + row * 21;
    return line(
      [
        [left + 44, y],
        [left + (row % 7 === 6 ? 210 : 320), y],
      ],
      paper,
      5,
    );
  });
  return shape(page(210, 297), paper, ink, 6) + shape(page(185, 260), soft, ink, 3) + words.join("");
}

/** Sixteen small sheets and a large one hold the scales level. */
export function scales(): string {
  const beam = line(
    [
      [210, 150],
      [990, 150],
    ],
    ink,
    8,
  );
  const post = line(
    [
      [600, 90],
      [600, 600],
    ],
    ink,
    8,
  );
  const foot = line(
    [
      [470, 600],
      [730, 600],
    ],
    ink,
    10,
  );
  const pans = [290, 910].map(
    (x) =>
      [-130, 130]
        .map((side) =>
          line(
            [
              [x, 150],
              [x + side, 500],
            ],
            ink,
            3,
          ),
        )
        .join("") +
      line(
        [
          [x - 160, 500],
          [x + 160, 500],
        ],
        ink,
        8,
      ),
  );
  const small = range(16).map((part) =>
    shape(box(216 + (part % 4) * 37, 286 + Math.floor(part / 4) * 52.4, 35, 50), paper, part === 0 ? cinnabar : ink, 3),
  );
  const large = shape(box(836, 286, 148, 209.6), paper, ink, 5);
  const pivot = `<circle cx="600" cy="150" r="16" fill="${ink}"/>`;
  return beam + post + foot + pans.join("") + small.join("") + large + pivot;
}

/** A box of twenty feet with the three measures that the whole world has agreed on. */
export function container(): string {
  const at = (along: number, aside: number, up: number): Point => [
    250 + along * 97 + aside * 66,
    500 - up * 97 - aside * 44 + along * 14,
  ];
  const [long, wide, tall] = [6.058, 2.438, 2.591];
  const side = shape([at(0, 0, 0), at(long, 0, 0), at(long, 0, tall), at(0, 0, tall)], paper, ink, 5);
  const end = shape([at(long, 0, 0), at(long, wide, 0), at(long, wide, tall), at(long, 0, tall)], paper, ink, 5);
  const roof = shape([at(0, 0, tall), at(long, 0, tall), at(long, wide, tall), at(0, wide, tall)], paper, ink, 5);
  const ribs = range(26).map((rib) => {
    const along = 0.32 + rib * 0.217;
    return line([at(along, 0, 0.22), at(along, 0, tall - 0.22)], soft, 4);
  });
  const doors = line([at(long, wide / 2, 0), at(long, wide / 2, tall)], ink, 3);
  const casting = (along: number, up: number, colour: string) => {
    const [x, y] = at(along, 0, up);
    return shape(box(x - 11, y - 11, 22, 22), colour, ink, 3);
  };
  const castings = [
    casting(0, 0, paper),
    casting(0, tall, paper),
    casting(long, 0, paper),
    casting(long, tall, cinnabar),
  ];
  const measures = [
    measure(at(0, 0, -0.45), at(long, 0, -0.45)),
    measure(at(long, 0.2, -0.62), at(long, wide + 0.2, -0.62)),
    measure(at(-0.45, 0, 0), at(-0.45, 0, tall)),
  ];
  return side + ribs.join("") + end + doors + roof + castings.join("") + measures.join("");
}

function measure(from: Point, to: Point): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const tick = ([x, y]: Point): string =>
    line(
      [
        [x - (dy / length) * 14, y + (dx / length) * 14],
        [x + (dy / length) * 14, y - (dx / length) * 14],
      ],
      ink,
      3,
    );
  return line([from, to], ink, 2) + tick(from) + tick(to);
}

/** How long a ship takes for one step of the film, in frames; a moment of rest comes before the first and after the last. */
const stepFrames = 26;
const restFrames = 8;
export const filmFrames = restFrames * 2 + stepFrames * 5;

/** One frame of a ship on its way up five steps: in at the open gate, gate shut, water in, next gate open. */
export function lockFrame(frame: number): string {
  const done = Math.min(Math.max(frame - restFrames, 0) / stepFrames, 4.9999);
  const step = Math.floor(done);
  const part = done - step;
  const sailed = eased(part / 0.4);
  const risen = eased((part - 0.5) / 0.4);
  const level = (height: number) => 560 - height * 84;
  const edge = (chamber: number) => 160 + chamber * 176;
  /** Of a chamber, in steps over the river below; -1 is that river, 5 the one above. */
  const water = (chamber: number) => {
    if (chamber < 0) return 0;
    if (chamber >= 5) return 5;
    if (chamber < step) return chamber + 1;
    if (chamber === step) return step + risen;
    return chamber === step + 1 ? step + 2 - risen : chamber + 1;
  };
  const waters = range(7).map((index) => {
    const chamber = index - 1;
    const [from, to] = [chamber < 0 ? 0 : edge(chamber), chamber >= 5 ? pictureSize.wide : edge(chamber + 1)];
    const top = level(water(chamber));
    const lines = range(4).map((row) =>
      line(
        [
          [from + 14 + row * 9, top + 20 + row * 20],
          [to - 14 - row * 9, top + 20 + row * 20],
        ],
        soft,
        3,
      ),
    );
    const surface = line(
      [
        [from, top],
        [to, top],
      ],
      ink,
      4,
    );
    return surface + lines.join("");
  });
  const gates = range(6).map((gate) => {
    const isOpen = (gate === step && part < 0.4) || (gate === step + 1 && part > 0.92);
    const top = level(gate) - 40;
    return isOpen ? "" : shape(box(edge(gate) - 8, top, 16, pictureSize.tall - top), paper, ink, 5);
  });
  const stern = (chamber: number) => edge(chamber) + 88;
  const x = stern(step - 1) + (stern(step) - stern(step - 1)) * sailed;
  return waters.join("") + gates.join("") + ship(x, level(step + risen) + 6, 0.72, cinnabar);
}

/** From 0 to 1, slow at both ends. */
function eased(part: number): number {
  const within = Math.min(Math.max(part, 0), 1);
  return within * within * (3 - 2 * within);
}
