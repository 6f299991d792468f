import {
  type ActionCase,
  command,
  everybody,
  inArticle,
  inEdition,
  languages,
  missing,
  nothing,
  writers,
} from "./action-case.ts";

const onQuotation = () => ({ ...command(), quotationId: nothing });
const quotation = { script: "Hans", date: "", en: { text: "Words" } };
const updateUses = missing(writers, () => ({ ...onQuotation(), version: 1, articleId: nothing }));

/** The library, in its own pages and in an article. */
export const quotationActions: Record<string, ActionCase> = {
  "(desk)/quotations createQuotationAction": {
    allowed: writers,
    input: () => ({ ...command(), content: quotation }),
    answer: null,
  },
  "(desk)/quotations discardQuotationAction": missing(writers, onQuotation),
  "(desk)/quotations findKnownQuotationsAction": {
    allowed: everybody,
    input: () => ({ passages: [nothing] }),
    answer: "done",
  },
  "(desk)/quotations reviseQuotationAction": missing(writers, () => ({
    ...onQuotation(),
    baseVersion: 1,
    content: quotation,
    why: "So it stands there.",
  })),
  "(desk)/quotations tagQuotationAction": missing(writers, () => ({ ...onQuotation(), baseLockVersion: 1, tags: [] })),
  "(desk)/quotations updateQuotationUsesAction": updateUses,
  "(desk)/quotations verifyQuotationAction": missing(["editor", "reviewer", "publisher"], () => ({
    ...onQuotation(),
    version: 1,
  })),
  "articles/[id] embedQuotationAction": missing(writers, () => ({ articleId: nothing, quotationId: nothing })),
  "articles/[id] listQuotationsAction": { allowed: everybody, input: () => ({ query: nothing }), answer: "done" },
  "articles/[id] updateQuotationUsesAction": updateUses,
};
const onFinding = () => ({ ...inArticle(), key: "0".repeat(32) });

/** What the checks found. */
export const findingActions: Record<string, ActionCase> = {
  "articles/[id] checkArticleAction": missing(everybody, () => ({ articleId: nothing })),
  "articles/[id] raiseFindingAction": missing(writers, onFinding),
  "articles/[id] waiveFindingAction": missing(writers, () => ({ ...onFinding(), reason: "It is right." })),
};
const onThread = () => ({ ...inArticle(), threadId: nothing });

/** What people say about the words. */
export const commentActions: Record<string, ActionCase> = {
  "articles/[id] editCommentAction": missing(everybody, () => ({ ...onThread(), commentId: nothing, body: "好" })),
  "articles/[id] listCommentsAction": missing(everybody, () => ({ articleId: nothing })),
  "articles/[id] openThreadAction": missing(everybody, () => ({
    ...inArticle(),
    target: { language: "zh", place: { blockId: "b1" } },
    body: "好",
  })),
  "articles/[id] reopenThreadAction": missing(everybody, onThread),
  "articles/[id] replyAction": missing(everybody, () => ({ ...onThread(), body: "好" })),
  "articles/[id] resolveThreadAction": missing(everybody, onThread),
  "articles/[id] withdrawCommentAction": missing(everybody, () => ({ ...onThread(), commentId: nothing })),
};
const onSuggestions = () => ({ ...inArticle(), suggestionIds: [nothing] });

/** Other words that somebody suggests. */
export const suggestionActions: Record<string, ActionCase> = {
  "articles/[id] acceptSuggestionsAction": missing(writers, () => ({
    ...inEdition(),
    baseLockVersion: 1,
    suggestionIds: [nothing],
  })),
  "articles/[id] listSuggestionsAction": {
    allowed: everybody,
    input: () => ({ articleId: nothing }),
    answer: "done",
  },
  "articles/[id] rejectSuggestionsAction": missing(writers, onSuggestions),
  "articles/[id] suggestAction": missing(writers, () => ({
    ...inEdition(),
    place: { line: "deck" },
    baseHash: null,
    changes: [],
  })),
  "articles/[id] withdrawSuggestionsAction": missing(everybody, onSuggestions),
};
const note = { zh: "误。", en: "" };
const onCorrection = () => ({ ...inArticle(), correctionId: nothing });

/** What follows publication. */
export const afterPublication: Record<string, ActionCase> = {
  "articles/[id] addCorrectionAction": missing(writers, () => ({ ...inArticle(), note })),
  "articles/[id] editCorrectionAction": missing(writers, () => ({ ...onCorrection(), baseLockVersion: 1, note })),
  "articles/[id] removeCorrectionAction": missing(writers, onCorrection),
  "articles/[id] takeDownAction": missing(["publisher"], (article) => ({
    ...inArticle(article),
    ...{ languages, notice: note, titleShown: true },
  })),
};
