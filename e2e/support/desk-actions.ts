import { type ActionCase, admins, command, everybody, languages, missing, nothing, text } from "./action-case.ts";

/** What people are told, and what could not be mailed. */
export const noticeActions: Record<string, ActionCase> = {
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
/** What is said to readers beside the articles. Of versions that nobody has: nothing of it is carried out. */
export const frontActions: Record<string, ActionCase> = {
  "(desk)/about saveAboutAction": {
    allowed: admins,
    input: () => ({ ...command(), baseLockVersion: 9999, text }),
    answer: "conflict",
  },
  "(desk)/front publishFrontAction": {
    allowed: ["publisher"],
    input: () => ({ ...command(), baseLockVersion: 9999, arrangement: null }),
    answer: "conflict",
  },
};
const gatherers = ["editor", "publisher"] as const;
const onRelease = () => ({ ...command(), releaseId: nothing });
const member = { articleId: nothing, languages };

/** What goes out together. */
export const releaseActions: Record<string, ActionCase> = {
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
    zone: "UTC",
  })),
  "(desk)/releases unscheduleReleaseAction": missing(["publisher"], onRelease),
};
const onTemplate = () => ({ ...command(), id: nothing });
const stage = {
  ...{ id: "review", name: text, kind: "review", role: "reviewer", approvals: 1, signs: "pair" },
  ...{ excludesEarlierApprovers: true, writers: ["reviewer"], hoursDue: 24, refusesTo: null },
};

/** The ways to publication. */
export const templateActions: Record<string, ActionCase> = {
  "(desk)/workflows retireTemplateAction": missing(admins, onTemplate),
  // An edit of what nobody made: no version of it is the one that was edited.
  "(desk)/workflows saveTemplateAction": {
    allowed: admins,
    input: () => ({ ...onTemplate(), baseVersion: 1, name: text, stages: [stage], publishRole: "publisher" }),
    answer: "conflict",
  },
};
