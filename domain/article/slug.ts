import { pinyin } from "pinyin-pro";
import { convertText } from "#domain/hanzi/convert-text.ts";

/** slugSchema's limit. */
const most = 96;

/**
 * A slug from the first of `titles` that has letters we can write in an address: Latin letters without accents, Chinese
 * in pinyin. Never empty; not unique, since the id beside it in every address is.
 */
export function slugOf(...titles: readonly string[]): string {
  return titles.map(fromText).find((slug) => slug !== "") ?? "article";
}

function fromText(title: string): string {
  const latin = title.replace(/\p{Script=Han}+/gu, (run) => ` ${readAloud(run)} `);
  const words = latin
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, most) : `${slug}-${word}`;
    if (longer.length > most) break;
    slug = longer;
  }
  return slug;
}

function readAloud(han: string): string {
  return pinyin(convertText(han, "Hant", "Hans"), { toneType: "none", type: "array" }).join(" ");
}
