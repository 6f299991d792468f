import { createId } from "#domain/ids.ts";
import { readerLocales } from "#domain/locale.ts";
import { sampleChart, sampleStatistic } from "#domain/records/testing/sample-records.ts";
import {
  type ActionCase,
  admins,
  command,
  everybody,
  inArticle,
  inEdition,
  languages,
  missing,
  nothing,
  text,
  writers,
} from "./action-case.ts";
import {
  afterPublication,
  commentActions,
  findingActions,
  quotationActions,
  suggestionActions,
} from "./article-actions.ts";
import { frontActions, noticeActions, releaseActions, templateActions } from "./desk-actions.ts";

const peopleWriters = ["editor", "translator", "publisher", "admin"] as const;
const trashers = ["editor", "publisher", "admin"] as const;

const onUser = () => ({ ...command(), userId: nothing });
const names = { hans: "陈小文", hant: "", en: "" };
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
  // For somebody else: one's own would be carried out.
  "(desk)/account setAbsenceAction": missing(admins, () => ({ ...onUser(), away: null, substituteId: null })),
  "(desk)/account setPreferencesAction": { allowed: everybody, input: () => ({ locale: "en" }), answer: null },
  "(desk)/columns createColumnAction": { allowed: admins, input: () => ({ ...command(), name: text }), answer: null },
  "(desk)/columns setAccentAction": missing(admins, () => ({ ...command(), columnId: nothing, accent: "pine" })),
  "(desk)/columns setSeveritiesAction": missing(admins, () => ({ ...command(), columnId: nothing, severities: {} })),
  "(desk)/columns setTemplateAction": missing(admins, () => ({ ...command(), columnId: nothing, templateId: "desk" })),
  "(desk)/inbox assignItemAction": missing(everybody, (articleId) => ({
    ...inArticle(articleId),
    ...{ round: 1, stageId: "review", scope: ["zh"], to: null },
  })),
  "(desk)/inbox listTakersAction": {
    allowed: everybody,
    input: () => ({ articleId: createId(), round: 1, stageId: "review", scope: ["zh"] }),
    answer: "notFound",
  },
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
  "(desk)/users setRolesAction": missing(admins, () => ({ ...onUser(), roles: ["admin"], grants: [] })),
  ...afterPublication,
  ...frontActions,
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
  "articles/[id] readChangedFiguresAction": missing(everybody, () => ({ articleId: nothing })),
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
