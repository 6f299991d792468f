import { locales } from "#press/testing/pages.ts";
import { pageWith } from "#press/testing/scripted-next.ts";
import { here, next } from "#press/testing/use-press.ts";

// What tests of lists that readers turn over share.

/** A path in every locale. */
export function everywhere(path: string): string[] {
  return locales.map((locale) => `/${locale}${path}`);
}

/** Writes these paths in every locale, each with this text. */
export function writeEverywhere(text: string, ...paths: string[]): void {
  for (const path of paths.flatMap(everywhere)) next.pages.set(path, pageWith(text));
}

/** Presses an article whatever else is refused: pages of other tests are not written. */
export function pressOwn(id: string): Promise<void> {
  return here.press.pressArticle(id).catch(() => undefined);
}

/** What a reader gets at a path. */
export async function kindOf(path: string): Promise<string> {
  return (await here.press.onDemand(path)).kind;
}
