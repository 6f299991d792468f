import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { sharedProduct } from "./product.ts";

const reportSchema = z.object({ articleId: z.string() });

/** A draft of its own for one journey: an article of the sample desk imported once more under a new id. @returns its id */
export async function importCopy(article: string): Promise<string> {
  const { url, dataDir } = sharedProduct();
  const folder = join(import.meta.dirname, "..", "..", "content", "articles", article);
  const args = ["run", "-s", "duizhao", "--", "import", "--json", "--new-ids", folder];
  const { stdout } = await promisify(execFile)("npm", args, {
    env: { ...process.env, DUIZHAO_DATA_DIR: dataDir, DUIZHAO_URL: url },
  });
  return reportSchema.parse(JSON.parse(stdout)).articleId;
}
