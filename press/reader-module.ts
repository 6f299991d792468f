import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { hashedAsset, type PageAsset } from "#press/page-styles.ts";

/** What every pressed page runs: one line before paint, and one module after. */
export type ReaderModule = {
  asset: PageAsset;
  /** Beside it on pages with an article. */
  article: PageAsset;
  /** And on pages with videos of other sites. */
  embed: PageAsset;
  /** Sets what a reader chose before anything is painted. */
  settingsLine: string;
};

/** The same keys as in `client/reader.js`. */
const settingsLine =
  'try{for(const k of["theme","size","facing","first","reveal"]){const v=localStorage.getItem("duizhao-"+k);if(v!==null)document.documentElement.dataset[k]=v}}catch{}';

/** The reader's module as it is served: `/assets/reader-<hash>.js`. */
export async function readReaderModule(): Promise<ReaderModule> {
  const [asset, article, embed] = await Promise.all([moduleOf("reader"), moduleOf("article"), moduleOf("embed")]);
  return { asset, article, embed, settingsLine };
}

async function moduleOf(name: "reader" | "article" | "embed"): Promise<PageAsset> {
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
