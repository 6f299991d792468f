import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { addCorrection } from "#server/corrections/add-correction.ts";
import { approvedArticle, createDesk, publish } from "#server/reviews/testing/desk.ts";
import { type AuthorisationCase, writers } from "#server/testing/authorisation-case.ts";
import { column, command } from "#server/testing/authorisation-inputs.ts";

const note = { zh: "", en: "An earlier version had another word." };

async function corrected(): Promise<{ articleId: string; correctionId: string }> {
  const { articleId, editor } = await published();
  const made = await addCorrection(editor, { commandId: createId(), articleId, note });
  if (!made.ok) throw new Error(made.error.code);
  return { articleId, correctionId: made.value.correctionId };
}

async function published(): Promise<{ articleId: string; editor: Actor }> {
  const desk = await createDesk();
  const articleId = await approvedArticle(desk, "pair", await column());
  await publish(desk.publisher, articleId);
  return { articleId, editor: desk.editor };
}

/** The cases of what becomes of an article after its publication: taking it down, and server/corrections/. */
export const correctionCases: Record<string, AuthorisationCase> = {
  "corrections/add-correction": {
    allowed: writers,
    article: "en",
    input: async () => ({ ...command(), articleId: (await published()).articleId, note }),
  },
  "corrections/edit-correction": {
    allowed: writers,
    article: "en",
    input: async () => ({ ...command(), ...(await corrected()), baseLockVersion: 1, note: { ...note, en: "Better." } }),
  },
  "corrections/remove-correction": {
    allowed: writers,
    article: "en",
    input: async () => ({ ...command(), ...(await corrected()) }),
  },
  "publications/take-down": {
    allowed: ["publisher"],
    article: "pair",
    input: async () => ({
      ...command(),
      articleId: (await published()).articleId,
      languages: ["zh", "en"],
      notice: { zh: "有误。", en: "It was wrong." },
      titleShown: true,
    }),
  },
};
