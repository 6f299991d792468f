import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { publishedBeside, publishedFurniture } from "#db/press/published-index.ts";
import type { Tx } from "#db/transaction.ts";
import { hashOf } from "#domain/hash.ts";
import type { ReaderModule } from "#press/reader-module.ts";

/** Counts changes of what the press itself does to a page; a new number presses everything again. */
const pressVersion = 2;

/** Next's name of the build that renders pages. */
export async function readBuildId(nextDist: string): Promise<string> {
  return (await readFile(join(nextDist, "BUILD_ID"), "utf8")).trim();
}

/**
 * What every page has in common. While both parts stay the same, a page changes only with the articles it shows. `made`
 * names the build, the site's address and our module; `furniture` what `publishedFurniture` says. `beside` is in no other
 * page than those of its own: what `publishedBeside` says.
 */
export type Frame = { made: string; furniture: string; beside: string };

/** The frame that pages rendered now get. */
export async function currentFrame(
  tx: Tx,
  by: { buildId: string; siteUrl: string; module: ReaderModule },
): Promise<Frame> {
  const { asset, article, embed, settingsLine } = by.module;
  return {
    made: hashOf([pressVersion, by.buildId, by.siteUrl, asset.path, article.path, embed.path, settingsLine]),
    furniture: hashOf(await publishedFurniture(tx)),
    beside: hashOf(await publishedBeside(tx)),
  };
}

/** As it is kept in `press_state`. */
export function frameText({ made, furniture, beside }: Frame): string {
  return [made, furniture, beside].join(separator);
}

/** Which parts of a frame are not those that pages were pressed with, as `press_state` says. */
export function outdatedParts(frame: Frame, pressed: string): Set<keyof Frame> {
  const parts = pressed.split(separator);
  return new Set((["made", "furniture", "beside"] as const).filter((part) => !parts.includes(frame[part])));
}

/** What `press_state` says, once pages have been pressed that say this beside the articles. */
export function withBeside(pressed: string, beside: string): string {
  const [made = "", furniture = ""] = pressed.split(separator);
  return frameText({ made, furniture, beside });
}

const separator = ".";
