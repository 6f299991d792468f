import type { RootContent } from "mdast";
import type { ReaderLocale } from "#domain/locale.ts";
import { printTime } from "#domain/publication/print-time.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { Notice } from "#domain/publication/taken-down.ts";
import type { ReaderWords } from "#render/plain/article-nodes.ts";
import { line, linkTo } from "#render/plain/plain-blocks.ts";
import { type Missing, missingText } from "#render/reader/missing-view.tsx";

type Told = { instead: Missing["instead"]; locale: ReaderLocale; origin: string; say: ReaderWords };

/** Why there is nothing in this language, and where the article can be read. */
export function missingNodes({ missing, ...told }: Omit<Told, "instead"> & { missing: Missing }): RootContent[] {
  const { say } = told;
  return [title(say("notFound.title")), line(say(missingText[missing.reason])), ...others({ ...told, ...missing })];
}

/** What the page says of an article that the desk took down. */
export function takenDownNodes(told: Told & { notice: Notice; timeZone: string }): RootContent[] {
  const { notice, locale, timeZone, say } = told;
  const name = notice.title && localizedFor(notice.title, locale).text;
  const since = say.markup("takenDown.since", { time: () => printTime(notice.takenDownAt, locale, timeZone) });
  return [
    title(say("takenDown.title")),
    ...(name ? [line(name)] : []),
    line(localizedFor(notice.notice, locale).text),
    line(since),
    ...others(told),
  ];
}

function title(text: string): RootContent {
  return { type: "heading", depth: 1, children: [{ type: "text", value: text }] };
}

function others({ instead, origin, say }: Omit<Told, "locale">): RootContent[] {
  if (instead.length === 0) return [];
  return [
    line(say("notFound.readIn")),
    ...instead.flatMap((one): RootContent[] => [
      line(one.title),
      { type: "paragraph", children: [linkTo(origin + one.path)] },
    ]),
  ];
}
