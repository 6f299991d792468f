import type { Role } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";

/** What one action asks of who calls it, and what it says to a well-formed call about things that are not there. */
export type ActionCase = {
  /** Whose call reaches the use case's work; "anybody" needs no session. */
  allowed: readonly Role[] | "anybody";
  /** Well-formed. About an article that is there, or by default about ids that nothing has. */
  input: (articleId?: string) => Record<string, unknown>;
  /** What everybody else hears, if it is not "forbidden": decisions that look at the state of the article first. */
  others?: string;
  /** The code that those allowed get; null where the call would be carried out, which is not what is tried here. */
  answer: string | null;
};

export const everybody = ["editor", "translator", "reviewer", "publisher", "admin"] as const;
export const writers = ["editor", "translator", "reviewer", "publisher"] as const;
export const admins = ["admin"] as const;
export const nothing = "nobody-has-this";
export const command = () => ({ commandId: createId() });
export const inArticle = (articleId = nothing) => ({ ...command(), articleId });
export const inEdition = () => ({ ...command(), editionId: nothing });
export const languages = ["zh"];
export const missing = (allowed: readonly Role[], input: ActionCase["input"], others = "forbidden"): ActionCase => ({
  allowed,
  input,
  answer: "notFound",
  others,
});
export const text = { "zh-Hans": "名", "zh-Hant": "", en: "" };
