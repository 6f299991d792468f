import type { Role } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { readerLocales } from "#domain/locale.ts";
import { sampleChart, sampleStatistic } from "#domain/records/testing/sample-records.ts";

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

const everybody = ["editor", "translator", "reviewer", "publisher", "admin"] as const;
const writers = ["editor", "translator", "reviewer", "publisher"] as const;
const peopleWriters = ["editor", "translator", "publisher", "admin"] as const;
const trashers = ["editor", "publisher", "admin"] as const;
const admins = ["admin"] as const;

const nothing = "nobody-has-this";
const command = () => ({ commandId: createId() });
const inArticle = (articleId = nothing) => ({ ...command(), articleId });
const inEdition = () => ({ ...command(), editionId: nothing });
const onUser = () => ({ ...command(), userId: nothing });
const text = { "zh-Hans": "名", "zh-Hant": "", en: "" };
const names = { hans: "陈小文", hant: "", en: "" };
const languages = ["zh"];
const noWords = { zh: "", en: "" };
const onPicture = () => ({
  mediaId: nothing,
  baseLockVersion: 1,
  words: { alt: noWords, caption: noWords, credit: noWords },
  focal: { x: 50, y: 50 },
});
const onRecording = () => ({ mediaId: nothing, baseLockVersion: 1, captions: noWords });
const document = { type: "doc", content: [{ type: "paragraph", attrs: { id: "b1" } }] };
const details = {
  slug: "nothing",
  columnId: null,
  tagIds: [],
  outletId: null,
  datePublished: null,
  cover: null,
  credits: [],
};

const page = { column: null, source: null, script: "Hans", credits: [] };
const record = { recordId: nothing, body: sampleStatistic };

const createPerson: ActionCase = { allowed: peopleWriters, input: () => ({ ...command(), names }), answer: null };
const updatePerson: ActionCase = {
  allowed: peopleWriters,
  input: () => ({ ...command(), personId: nothing, baseLockVersion: 1, names, bio: { zh: "", en: "" } }),
  answer: "notFound",
};
const missing = (allowed: readonly Role[], input: ActionCase["input"], others = "forbidden"): ActionCase => ({
  allowed,
  input,
  answer: "notFound",
  others,
});

const onQuotation = () => ({ ...command(), quotationId: nothing });
const quotation = { script: "Hans", date: "", en: { text: "Words" } };
const updateUses = missing(writers, () => ({ ...onQuotation(), version: 1, articleId: nothing }));

const quotationActions: Record<string, ActionCase> = {
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
const findingActions: Record<string, ActionCase> = {
  "articles/[id] checkArticleAction": missing(everybody, () => ({ articleId: nothing })),
  "articles/[id] raiseFindingAction": missing(writers, onFinding),
  "articles/[id] waiveFindingAction": missing(writers, () => ({ ...onFinding(), reason: "It is right." })),
};

const onThread = () => ({ ...inArticle(), threadId: nothing });
const commentActions: Record<string, ActionCase> = {
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

const note = { zh: "误。", en: "" };
const onCorrection = () => ({ ...inArticle(), correctionId: nothing });
const afterPublication: Record<string, ActionCase> = {
  "articles/[id] addCorrectionAction": missing(writers, () => ({ ...inArticle(), note })),
  "articles/[id] editCorrectionAction": missing(writers, () => ({ ...onCorrection(), baseLockVersion: 1, note })),
  "articles/[id] removeCorrectionAction": missing(writers, onCorrection),
  "articles/[id] takeDownAction": missing(["publisher"], (article) => ({
    ...inArticle(article),
    ...{ languages, notice: note, titleShown: true },
  })),
};

const noticeActions: Record<string, ActionCase> = {
  "(desk)/notices markReadAction": { allowed: everybody, input: () => ({ ids: [nothing] }), answer: "done" },
  "(desk)/notices markUnreadAction": { allowed: everybody, input: () => ({ ids: [nothing] }), answer: "done" },
  "(desk)/notices muteArticleAction": missing(everybody, () => ({ articleId: nothing, muted: true })),
  "(desk)/notices setNoticeSettingsAction": {
    allowed: everybody,
    input: () => ({ mail: "digest", hour: 8, kinds: {} }),
    answer: null,
  },
  "(desk)/outbox resendMailAction": missing(admins, () => ({ mailId: nothing })),
};

const gatherers = ["editor", "publisher"] as const;
const onRelease = () => ({ ...command(), releaseId: nothing });
const member = { articleId: nothing, languages };
const releaseActions: Record<string, ActionCase> = {
  "(desk)/releases cancelReleaseAction": missing(["publisher"], onRelease),
  "(desk)/releases createReleaseAction": {
    allowed: gatherers,
    input: () => ({ ...command(), name: "Nothing" }),
    answer: null,
  },
  "(desk)/releases findArticlesAction": { allowed: everybody, input: () => ({ query: nothing }), answer: "done" },
  "(desk)/releases findReleasesForAction": {
    allowed: everybody,
    input: () => ({ articleId: nothing }),
    answer: "done",
  },
  "(desk)/releases orderMembersAction": missing(gatherers, () => ({ ...onRelease(), articleIds: [] })),
  "(desk)/releases publishReleaseAction": missing(["publisher"], onRelease),
  "(desk)/releases putMemberAction": missing(gatherers, () => ({ ...onRelease(), member })),
  "(desk)/releases removeMemberAction": missing(gatherers, () => ({ ...onRelease(), articleId: nothing })),
  "(desk)/releases renameReleaseAction": missing(gatherers, () => ({ ...onRelease(), name: "Nothing" })),
  "(desk)/releases scheduleReleaseAction": missing(["publisher"], () => ({
    ...onRelease(),
    publishAt: new Date(Date.now() + 86_400_000).toISOString(),
    zone: "+00:00",
  })),
  "(desk)/releases unscheduleReleaseAction": missing(["publisher"], onRelease),
};

const onSuggestions = () => ({ ...inArticle(), suggestionIds: [nothing] });
const suggestionActions: Record<string, ActionCase> = {
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

const onTemplate = () => ({ ...command(), id: nothing });
const stage = {
  ...{ id: "review", name: text, kind: "review", role: "reviewer", approvals: 1, signs: "pair" },
  ...{ excludesEarlierApprovers: true, writers: ["reviewer"], hoursDue: 24, refusesTo: null },
};
const templateActions: Record<string, ActionCase> = {
  "(desk)/workflows retireTemplateAction": missing(admins, onTemplate),
  // An edit of what nobody made: no version of it is the one that was edited.
  "(desk)/workflows saveTemplateAction": {
    allowed: admins,
    input: () => ({ ...onTemplate(), baseVersion: 1, name: text, stages: [stage], publishRole: "publisher" }),
    answer: "conflict",
  },
};

/** Every action that the build offers to browsers. A new one fails the test until it stands here. */
export const actionTable: Record<string, ActionCase> = {
  "(desk) createArticleAction": missing(["editor"], () => ({ ...command(), sourceLanguage: "zh", columnId: nothing })),
  "(desk) importStructureAction": {
    allowed: ["editor"],
    input: () => ({
      ...command(),
      ...page,
      publishedAt: null,
      editions: { en: { title: "Nothing", deck: "", document } },
      pairs: [{ zh: ["b1"], en: [nothing] }],
    }),
    answer: "invalidInput",
  },
  "(desk)/account changePasswordAction": {
    // An account without a password sets one; nobody's is tried, so that the people stay as they are.
    allowed: everybody,
    input: () => ({ current: "", next: "a long enough password" }),
    answer: null,
  },
  "(desk)/account revokeSessionAction": missing(everybody, () => ({ sessionId: nothing })),
  "(desk)/account setPreferencesAction": { allowed: everybody, input: () => ({ locale: "en" }), answer: null },
  "(desk)/columns createColumnAction": { allowed: admins, input: () => ({ ...command(), name: text }), answer: null },
  "(desk)/columns setSeveritiesAction": missing(admins, () => ({ ...command(), columnId: nothing, severities: {} })),
  "(desk)/columns setTemplateAction": missing(admins, () => ({ ...command(), columnId: nothing, templateId: "desk" })),
  "(desk)/inbox assignItemAction": missing(everybody, (articleId) => ({
    ...inArticle(articleId),
    ...{ round: 1, stageId: "review", scope: ["zh"], to: null },
  })),
  "(desk)/inbox listTakersAction": { allowed: everybody, input: () => ({ role: "reviewer" }), answer: null },
  "(desk)/media deletePictureAction": missing(writers, () => ({ ...command(), mediaId: nothing })),
  "(desk)/media deleteRecordingAction": missing(writers, () => ({ ...command(), mediaId: nothing })),
  "(desk)/media saveCaptionsAction": missing(writers, () => ({ ...command(), ...onRecording() })),
  "(desk)/media savePictureAction": missing(writers, () => ({ ...command(), ...onPicture() })),
  "(desk)/people createPersonAction": createPerson,
  "(desk)/people updatePersonAction": updatePerson,
  ...quotationActions,
  "(desk)/trash deleteArticleAction": missing(["publisher", "admin"], () => ({ ...inArticle(), title: "Nothing" })),
  "(desk)/trash restoreArticleAction": missing(trashers, () => inArticle()),
  "(desk)/trash trashArticleAction": missing(trashers, () => inArticle()),
  "(desk)/users disableUserAction": missing(admins, onUser),
  "(desk)/users enableUserAction": missing(admins, onUser),
  "(desk)/users inviteUserAction": {
    allowed: admins,
    input: () => ({ ...command(), name: "Nobody", email: "nobody@example.org", roles: ["editor"], locale: "en" }),
    answer: null,
  },
  "(desk)/users sendSignInLinkAction": missing(admins, () => ({ userId: nothing })),
  "(desk)/users setRolesAction": missing(admins, () => ({ ...onUser(), roles: ["admin"] })),
  ...afterPublication,
  ...noticeActions,
  ...releaseActions,
  "(desk)/audit verifyLogAction": { allowed: ["publisher", "admin"], input: () => ({}), answer: "done" },
  ...suggestionActions,
  ...templateActions,
  ...commentActions,
  ...findingActions,
  "articles/[id] approveAction": missing(
    ["reviewer"],
    (article) => ({
      ...inArticle(article),
      ...{ round: 1, stageId: "review" },
      manifestHash: `v1:${"0".repeat(64)}`,
    }),
    "notSubmitted",
  ),
  "articles/[id] cancelScheduleAction": missing(
    ["publisher"],
    (article) => ({
      ...inArticle(article),
      scheduleId: nothing,
    }),
    "notFound",
  ),
  "articles/[id] confirmRowsAction": missing(writers, (article) => ({
    ...inArticle(article),
    rows: [{ sourceIds: ["b1"], targetIds: ["b1"], sourceHashes: [], targetHashes: [] }],
  })),
  "articles/[id] createOutletAction": { allowed: writers, input: () => ({ ...command(), name: text }), answer: null },
  "articles/[id] createPersonAction": createPerson,
  "articles/[id] createRecordAction": missing(writers, () => ({ ...inArticle(), ...record })),
  "articles/[id] createTagAction": { allowed: writers, input: () => ({ ...command(), name: text }), answer: null },
  "articles/[id] listPicturesAction": { allowed: everybody, input: () => ({ query: nothing }), answer: "done" },
  "articles/[id] listRecordingsAction": {
    allowed: everybody,
    input: () => ({ query: nothing, kind: null }),
    answer: "done",
  },
  "articles/[id] readRecordingAction": missing(everybody, () => ({ mediaId: nothing })),
  "articles/[id] saveCaptionsAction": missing(writers, () => ({ ...command(), ...onRecording() })),
  "articles/[id] drawRecordAction": {
    allowed: everybody,
    input: () => ({ body: sampleChart, wanted: [{ locale: "en", idPrefix: "c1" }] }),
    answer: null,
  },
  "articles/[id] nextItemAction": { allowed: everybody, input: () => ({ articleId: nothing }), answer: "done" },
  "articles/[id] listRevisionsAction": missing(everybody, () => ({ editionId: nothing })),
  "articles/[id] nameRevisionAction": missing(writers, () => ({ ...inEdition(), name: "First" })),
  "articles/[id] pairBlocksAction": missing(writers, (article) => ({
    ...inArticle(article),
    pairings: [{ sourceIds: ["b1"], targetIds: [] }],
  })),
  "articles/[id] publishAction": missing(["publisher"], (article) => ({ ...inArticle(article), languages })),
  "articles/[id] readArticleAction": missing(everybody, () => ({ articleId: nothing })),
  "articles/[id] readReviewAction": missing(everybody, () => ({ articleId: nothing })),
  "articles/[id] readRevisionAction": missing(everybody, () => ({ editionId: nothing, number: 1 })),
  "articles/[id] readWordingsAction": {
    allowed: everybody,
    input: () => ({ articleId: nothing, hashes: ["0".repeat(64)] }),
    answer: "done",
  },
  "articles/[id] requestChangesAction": missing(
    ["reviewer"],
    (article) => ({
      ...inArticle(article),
      stageId: "review",
      round: 1,
      remark: "Why?",
    }),
    "notSubmitted",
  ),
  "articles/[id] restoreRevisionAction": missing(writers, () => ({ ...inEdition(), baseLockVersion: 1, number: 1 })),
  "articles/[id] saveDetailsAction": missing(writers, (article) => ({
    ...inArticle(article),
    baseLockVersion: 1,
    details,
  })),
  "articles/[id] saveWorkingCopyAction": missing(writers, () => ({
    ...inEdition(),
    baseLockVersion: 1,
    title: "题",
    deck: "",
    document,
  })),
  "articles/[id] scheduleAction": missing(["publisher"], (article) => ({
    ...inArticle(article),
    languages,
    publishAt: new Date(Date.now() + 86_400_000).toISOString(),
  })),
  "articles/[id] rescheduleAction": missing(
    ["publisher"],
    (article) => ({
      ...inArticle(article),
      scheduleId: nothing,
      publishAt: new Date(Date.now() + 86_400_000).toISOString(),
    }),
    "notFound",
  ),
  "articles/[id] setEmbargoAction": missing(["publisher"], (article) => ({
    ...inArticle(article),
    until: new Date(Date.now() + 86_400_000).toISOString(),
  })),
  "articles/[id] liftEmbargoAction": missing(["publisher"], inArticle),
  "articles/[id] resolvePageAction": { allowed: writers, input: () => ({ ...command(), ...page }), answer: null },
  "articles/[id] searchPeopleAction": { allowed: everybody, input: () => ({ query: nothing }), answer: "done" },
  "articles/[id] submitAction": missing(["editor", "translator"], (article) => ({ ...inArticle(article), languages })),
  "articles/[id] switchSourceAction": missing(writers, (article) => ({ ...inArticle(article), language: "en" })),
  "articles/[id] updatePersonAction": updatePerson,
  "articles/[id] updateRecordAction": missing(writers, () => ({ ...inArticle(), ...record, baseLockVersion: 1 })),
  "articles/[id] withdrawAction": missing(["editor", "translator"], (article) => ({ ...inArticle(article), round: 1 })),
  "sign-in chooseLocaleAction": { allowed: "anybody", input: () => ({ locale: readerLocales[0] }), answer: null },
  // The same answer as for an address that somebody has.
  "sign-in requestSignInLinkAction": {
    allowed: "anybody",
    input: () => ({ email: "nobody@example.org" }),
    answer: "done",
  },
  "sign-in signInWithLinkAction": {
    allowed: "anybody",
    input: () => ({ token: "a".repeat(32) }),
    answer: "linkInvalid",
  },
  "sign-in signInWithPasswordAction": {
    allowed: "anybody",
    input: () => ({ email: "nobody@example.org", password: "a guess" }),
    answer: "badCredentials",
  },
  "sign-in signOutAction": { allowed: "anybody", input: () => ({}), answer: null },
};
