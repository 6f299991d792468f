"use client";

import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { type RefObject, useCallback, useRef } from "react";
import { resolvePageAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import type { Details } from "#app/(studio)/studio/articles/[id]/details/use-details.ts";
import type { useArticle } from "#app/(studio)/studio/articles/[id]/use-article.ts";
import type { ArticleDetails } from "#domain/article/article.ts";
import type { Block, Document } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import type { TakenPlace } from "#domain/importing/plan-taking.ts";
import type { ReadWarning } from "#domain/importing/reading.ts";
import { withStandingEpigraph } from "#domain/importing/standing-epigraph.ts";
import type { PageNote, Structure } from "#domain/importing/structure.ts";
import { type Language, languages } from "#domain/locale.ts";
import type { EditionSaver } from "#editor/edition-column.tsx";
import { uploadPictures } from "#editor/pasting/upload-pictures.ts";
import { useRows } from "#editor/rows/rows-context.tsx";

export type Taking = { structure: Structure; places: ReadonlySet<TakenPlace>; acceptPeople: boolean };

/**
 * Takes a recognised page into the article that is open: through the savers of both editions and of the details, like
 * everything that is typed. Gives what a person should look at; null when nothing was taken, which was told.
 */
export function useTakeStructure(
  desk: ReturnType<typeof useArticle>,
  details: Details,
  savers: RefObject<Partial<Record<Language, EditionSaver>>>,
): (taking: Taking) => Promise<{ notes: PageNote[]; warnings: ReadWarning[] } | null> {
  const { article, run } = desk;
  const { board, commands } = useRows();
  const asked = useRef({ key: "", commandId: "" });
  return useCallback(
    async ({ structure, places, acceptPeople }) => {
      const wanted = <T>(place: TakenPlace, value: T, none: T) => (places.has(place) ? value : none);
      const named = {
        column: wanted("column", structure.column, null),
        source: wanted("source", structure.source, null),
        script: structure.script ?? "Hans",
        credits: wanted("credits", structure.credits, []),
        acceptPeople,
      };
      // Asked once more after an answer got lost, nobody is made a second time.
      const key = JSON.stringify(named);
      if (asked.current.key !== key) asked.current = { key, commandId: createId() };
      const resolved = await run(() => resolvePageAction({ ...named, commandId: asked.current.commandId }));
      if (resolved === null) return null;
      const change: Partial<ArticleDetails> = {
        ...(resolved.columnId !== null && { columnId: resolved.columnId }),
        ...(resolved.outletId !== null && { outletId: resolved.outletId }),
        ...(places.has("credits") && { credits: resolved.credits }),
        ...(places.has("time") && { datePublished: structure.publishedAt }),
      };
      if (Object.keys(change).length > 0) details.change(change);
      const column = article.columns.find(({ id }) => id === (resolved.columnId ?? details.value.columnId));
      // A column that the desk doesn't have stays where readers saw it.
      const prefix = places.has("column") && resolved.columnId === null ? `${structure.column} | ` : "";
      const main: Language = structure.editions.zh ? "zh" : "en";
      const taken: Language[] = [];
      let failed = 0;
      for (const language of languages) {
        const edition = structure.editions[language];
        if (!edition) continue;
        const editor = await board.begun(language);
        const saver = savers.current[language];
        if (!editor || !saver) continue;
        if (places.has(`${language}Text`)) {
          const uploaded = await uploadPictures(edition.document.content, structure.pictures);
          failed += uploaded.failed;
          const document = { ...edition.document, content: uploaded.blocks };
          write(editor, withStandingEpigraph(document, column?.epigraph ?? null));
          taken.push(language);
        }
        const { title, deck } = saver.current();
        saver.write({
          ...saver.current(),
          title: wanted(`${language}Title`, (language === main ? prefix : "") + edition.title, title),
          deck: wanted(`${language}Deck`, edition.deck, deck),
        });
      }
      if (taken.length === 2 && structure.pairs.length > 0) {
        const [own, other] = article.sourceLanguage === "zh" ? (["zh", "en"] as const) : (["en", "zh"] as const);
        await commands.pair(
          structure.pairs.map((pair) => ({ sourceIds: pair[own], targetIds: pair[other] })),
          "machine",
        );
      }
      const lost: ReadWarning[] = failed > 0 ? [{ code: "pictureLeftOut", count: failed, sample: "" }] : [];
      return { notes: resolved.notes, warnings: lost };
    },
    [article, board, commands, details, run, savers],
  );
}

/** In one step of this edition's undo. */
function write(editor: Editor, document: Document): void {
  const { state, view } = editor;
  const nodes = document.content.map((block: Block) => Node.fromJSON(state.schema, block));
  const transaction = closeHistory(state.tr).replaceWith(0, state.doc.content.size, nodes);
  view.dispatch(transaction.setMeta("uiEvent", "paste"));
}
