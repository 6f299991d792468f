import { createUser } from "#db/testing/factories.ts";
import { blockOf, contentOf, createEntry, putIn, revise } from "#server/quotations/testing/entries.ts";
import { type AuthorisationCase, everybody, writers } from "#server/testing/authorisation-case.ts";
import { command, draft } from "#server/testing/authorisation-inputs.ts";

const entry = async () => createEntry(await createUser());

/** The cases of server/quotations/. */
export const quotationCases: Record<string, AuthorisationCase> = {
  "quotations/create-quotation": { allowed: writers, input: () => ({ ...command(), content: contentOf() }) },
  "quotations/discard-quotation": {
    allowed: writers,
    input: async () => ({ ...command(), quotationId: await entry() }),
  },
  "quotations/embed-quotation": {
    allowed: writers,
    article: "any",
    input: async () => ({ articleId: (await draft()).id, quotationId: await entry() }),
  },
  "quotations/export-quotations": { allowed: writers, input: () => ({ format: "csv" }) },
  "quotations/find-known-quotations": { allowed: everybody, input: () => ({ passages: ["先把数字写对，再说。"] }) },
  "quotations/import-quotations": {
    allowed: writers,
    input: () => ({ ...command(), file: "quotations.csv", text: "zh\n先把数字写对，再把句子写好。\n" }),
  },
  "quotations/list-quotations": { allowed: everybody, input: () => ({ query: "数字" }) },
  "quotations/read-quotation": { allowed: everybody, input: async () => ({ quotationId: await entry() }) },
  "quotations/revise-quotation": {
    allowed: writers,
    input: async () => ({
      ...command(),
      quotationId: await entry(),
      baseVersion: 1,
      content: contentOf({ date: "2020" }),
      why: "The book says so.",
    }),
  },
  "quotations/tag-quotation": {
    allowed: writers,
    input: async () => ({ ...command(), quotationId: await entry(), baseLockVersion: 1, tags: [] }),
  },
  "quotations/update-quotation-uses": {
    allowed: writers,
    article: "any",
    input: async () => {
      const { author, id: articleId } = await draft();
      const quotationId = await createEntry(author);
      await putIn(author, articleId, "zh", await blockOf(author, articleId, quotationId, "zh"));
      await revise(author, quotationId, 1, contentOf({ date: "2020" }));
      return { ...command(), quotationId, version: 2, articleId };
    },
  },
  "quotations/verify-quotation": {
    allowed: ["editor", "reviewer", "publisher"],
    input: async () => ({ ...command(), quotationId: await entry(), version: 1 }),
  },
};
