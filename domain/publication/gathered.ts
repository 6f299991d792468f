import type { LocalizedText, ReaderLocale } from "#domain/locale.ts";
import { sourcePath, tagPath } from "#domain/publication/paths.ts";

/** What gathers articles into a list of its own: a tag, by its slug, or the source they come from, by its id. */
export type Gathered = { by: "tag" | "source"; name: string };

/** What articles that are published have in common, as readers get it. */
export type LiveGathered = Gathered & { title: LocalizedText };

/** A page of such a list, null the first. */
export function gatheredPath(locale: ReaderLocale, { by, name }: Gathered, page: number | null = null): string {
  return (by === "tag" ? tagPath : sourcePath)(locale, name, page);
}
