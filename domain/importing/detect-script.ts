import { convertText } from "#domain/hanzi/convert-text.ts";
import type { Script } from "#domain/locale.ts";

/** The script most of a Chinese text is written in; `Hans` where nothing tells. Quotation marks do not count. */
export function detectScript(text: string): Script {
  const sample = (text.match(/\p{Script=Han}/gu) ?? []).slice(0, 4000).join("");
  const written = [...sample];
  const changed = (converted: string) => [...converted].filter((character, at) => character !== written[at]).length;
  return changed(convertText(sample, "Hant", "Hans")) > changed(convertText(sample, "Hans", "Hant")) ? "Hant" : "Hans";
}
