import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { hashedAsset, type PageAsset } from "#press/page-styles.ts";

/** What every pressed page runs: one line before paint, and one module after. */
export type ReaderModule = {
  asset: PageAsset;
  /** Beside it on pages with videos of other sites. */
  embed: PageAsset;
  themeLine: string;
};

/** Sets the theme a reader chose before anything is painted; the same key and values as in `client/reader.js`. */
const themeLine =
  'try{const t=localStorage.getItem("duizhao-theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}';

/** The reader's module as it is served: `/assets/reader-<hash>.js`. */
export async function readReaderModule(): Promise<ReaderModule> {
  return { asset: await moduleOf("reader"), embed: await moduleOf("embed"), themeLine };
}

async function moduleOf(name: "reader" | "embed"): Promise<PageAsset> {
  const source = await readFile(fileURLToPath(new URL(`./client/${name}.js`, import.meta.url)), "utf8");
  return hashedAsset(name, "js", "text/javascript; charset=utf-8", Buffer.from(withoutComments(source)));
}

/** Comment lines are for us. Only whole lines go, so that no string or expression can be hurt. */
function withoutComments(source: string): string {
  return source
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\s*$/gm, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//"))
    .join("\n");
}
