import sharp from "sharp";
import { type ColumnAccent, houseAccent } from "#domain/article/column-accent.ts";
import { markPaths } from "#render/mark.tsx";
import { breakLines } from "#render/share/break-lines.ts";
import { type CardText, type ShareCard, shareSize } from "#render/share/share-card.ts";
import { typesetter } from "#render/share/typesetter.ts";

/** The day's colours of render/tokens.css. */
export const shareColours = {
  paper: "#faf7f1",
  ink: "#1c1a17",
  soft: "#57524a",
  hairline: "#b9ae9a",
  accentInk: "#fffaf5",
};

/** Those of columns. */
export const accentColours: Record<ColumnAccent, string> = {
  cinnabar: "#a8321f",
  ochre: "#85500f",
  pine: "#22634c",
  azurite: "#17637a",
  indigo: "#2c4f8c",
  plum: "#7a2f62",
};

const left = { x: 72, width: 708 };
const axis = 828;
const right = { x: 876, width: 252 };
/** What stands between the column's name and the foot. */
const field = { top: 132, bottom: 498 };
const sizes = [112, 100, 88, 76, 66, 58, 50, 44];
/** Room for one line. */
const oneLine = 45;
const leading = { zh: 1.32, en: 1.16 };

/** Draws a card as PNG. */
export async function drawCard(card: ShareCard): Promise<Buffer> {
  return sharp(Buffer.from(await cardSvg(card)))
    .png({ palette: true, colours: 32, dither: 0, effort: 1 })
    .toBuffer();
}

/** The same as SVG, in which every letter is an outline: it looks alike on every machine. */
export async function cardSvg({ over, title, facing, foot, accent }: ShareCard): Promise<string> {
  const { ink, soft, hairline, paper } = shareColours;
  // As on the column's pages: its name and what parts the languages, and not the seal, which is the house's.
  const own = accent && accentColours[accent];
  const room = facing === null ? right.x + right.width - left.x : left.width;
  const titled = await setBlock(title, { width: room, height: field.bottom - field.top, sizes });
  const height = titled.lines.length * titled.lineHeight;
  const top = field.top + (field.bottom - field.top - height) / 2;
  const parts = [
    `<g fill="${ink}">${titled.draw(left.x, top)}</g>`,
    over && `<g fill="${own ?? soft}">${(await setLine(over, [34, 28], room)).draw(left.x, 72)}</g>`,
    seal(left.x, 522),
    `<g fill="${soft}">${(await setLine(foot, [30, 26, 22], room - 56)).draw(left.x + 56, 522)}</g>`,
  ];
  if (facing !== null) {
    const other = await setBlock(facing, { width: right.width, height: field.bottom - top, sizes: [36, 32, 28] });
    // Both begin on one line.
    const lowered = top + (titled.size - other.size) * 0.42;
    parts.push(
      `<path d="M${axis} 72V558" stroke="${own ?? hairline}" stroke-width="2"/>`,
      `<g fill="${soft}">${other.draw(right.x, lowered)}</g>`,
    );
  }
  const { width, height: full } = shareSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${full}"><rect width="${width}" height="${full}" fill="${paper}"/>${parts.join("")}</svg>`;
}

type Block = { lines: string[]; size: number; lineHeight: number; draw(x: number, top: number): string };

/** A text as large as its room lets it be; what is too long even in the smallest size is cut off. */
async function setBlock(
  text: CardText,
  { width, height, sizes }: { width: number; height: number; sizes: readonly number[] },
): Promise<Block> {
  const setter = await typesetter(text.text, text.locale);
  const high = leading[text.locale === "en" ? "en" : "zh"];
  const at = (size: number) => {
    const lineHeight = size * high;
    const most = Math.max(1, Math.floor(height / lineHeight));
    return { size, lineHeight, ...breakLines(text, { width: width / size, most, measure: setter.measure }) };
  };
  const [largest = 28, ...smaller] = sizes;
  let set = at(largest);
  for (const size of smaller) {
    if (set.whole) break;
    set = at(size);
  }
  const { lines, size, lineHeight } = set;
  return {
    lines,
    size,
    lineHeight,
    draw: (x, top) =>
      lines
        .map((line, n) => setter.outline(line, { x, y: top + n * lineHeight + lineHeight / 2 + size * 0.36, size }))
        .join(""),
  };
}

/** The same in one line. */
function setLine(text: CardText, sizes: readonly number[], width: number): Promise<Block> {
  return setBlock(text, { width, height: oneLine, sizes });
}

/** The mark (render/mark.tsx) at the size of a line. */
function seal(x: number, y: number): string {
  const { accentInk } = shareColours;
  return `<g transform="translate(${x} ${y}) scale(0.66) translate(6 6)"><rect x="-6" y="-6" width="60" height="60" rx="5" fill="${accentColours[houseAccent]}"/><g fill="none" stroke="${accentInk}" stroke-width="3" stroke-linecap="square" stroke-linejoin="round">${markPaths.halves.map((d) => `<path d="${d}"/>`).join("")}<path d="${markPaths.axis}" stroke-width="1" opacity="0.7"/></g></g>`;
}
