/**
 * Draws the sample desk's covers, the pictures in its texts and its sounds: `npm run covers`. Deterministic, so what is in
 * the repository can be made again. Paper, ink and one cinnabar stroke; every cover has the facing axis somewhere in it.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { locks, noughts, rails, stackedBoxes } from "./drawing/counting-covers.ts";
import { bridge, powerLines, stackedDiscs, typeCase } from "./drawing/first-covers.ts";
import { sheet } from "./drawing/pen.ts";
import { bothPages, container, foldsOfA, foldsOfKai, lockFrame, pictureSize, scales } from "./drawing/pictures.ts";
import { dial, doors, fields, foldedSheet, tapes } from "./drawing/season-covers.ts";
import { sixPips, zhongInMorse } from "./drawing/sounds.ts";

const covers: Record<string, () => string> = {
  "how-far-a-kilowatt-hour-travels": powerLines,
  "how-big-is-41-zettabytes": stackedDiscs,
  "one-bridge-two-names": bridge,
  "where-the-full-stop-went": typeCase,
  "eight-noughts": noughts,
  "forty-eight-thousand-kilometres": rails,
  "a-box-twenty-feet-long": stackedBoxes,
  "five-steps-up-a-river": locks,
  "how-big-is-a-mu": fields,
  "where-is-beijing-time": dial,
  "twenty-four-doors": doors,
  "a-sheet-folded-four-times": foldedSheet,
  "four-figures-a-character": tapes,
};

const pictures: Record<string, () => string> = {
  "a-box-twenty-feet-long/the-box": container,
  "a-sheet-folded-four-times/folds-a": foldsOfA,
  "a-sheet-folded-four-times/folds-kai": foldsOfKai,
  "a-sheet-folded-four-times/folds-both": bothPages,
  "a-sheet-folded-four-times/one-sheet": scales,
  "five-steps-up-a-river/five-steps-still": () => lockFrame(0),
};

const sounds: Record<string, () => Buffer> = {
  "where-is-beijing-time/six-pips": sixPips,
  "four-figures-a-character/zhong-0022": zhongInMorse,
};

const place = (file: string) => join(import.meta.dirname, "../content/articles", file);
const write = (drawing: Buffer, file: string) =>
  sharp(drawing).png({ compressionLevel: 9, palette: true }).toFile(place(file));

for (const [slug, draw] of Object.entries(covers)) await write(sheet(draw()), `${slug}/cover.png`);
for (const [name, draw] of Object.entries(pictures))
  await write(sheet(draw(), pictureSize.wide, pictureSize.tall), `${name}.png`);
for (const [name, sound] of Object.entries(sounds)) await writeFile(place(`${name}.wav`), sound());
