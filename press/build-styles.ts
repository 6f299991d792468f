import { glob, readFile } from "node:fs/promises";
import { join, sep } from "node:path";

/** Every stylesheet of a build, by the address at which its pages have it. @param nextDist Next's output folder */
export async function readBuildStyles(nextDist: string): Promise<Map<string, string>> {
  const folder = join(nextDist, "static");
  const styles = new Map<string, string>();
  for await (const file of glob("**/*.css", { cwd: folder })) {
    styles.set(`/_next/static/${file.split(sep).join("/")}`, await readFile(join(folder, file), "utf8"));
  }
  return styles;
}
