import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { setEmbargo } from "#server/publications/set-embargo.ts";
import { approvedArticle, createDesk } from "#server/reviews/testing/desk.ts";
import { type AuthorisationCase, everybody } from "#server/testing/authorisation-case.ts";
import { column, command, draft, later } from "#server/testing/authorisation-inputs.ts";

/** The cases of server/publications/ that are about times. */
export const timesCases: Record<string, AuthorisationCase> = {
  "publications/lift-embargo": {
    allowed: ["publisher"],
    article: "pair",
    input: async () => {
      const { publisher } = await createDesk();
      const { id: articleId } = await draft();
      await setEmbargo(publisher, { ...command(), articleId, until: later, note: "" });
      return { ...command(), articleId };
    },
  },
  "publications/list-calendar": {
    allowed: everybody,
    input: () => ({ from: "2031-03-01T00:00:00+08:00", to: "2031-04-01T00:00:00+08:00" }),
  },
  "publications/read-desk-zone": { allowed: everybody, input: () => ({}) },
  "publications/reschedule-publication": {
    allowed: ["publisher"],
    article: "zh",
    input: async () => {
      const desk = await createDesk();
      const articleId = await approvedArticle(desk, "pair", await column());
      const input = { ...command(), articleId, languages: ["zh" as const], publishAt: later };
      const made = await schedulePublication(desk.publisher, input);
      return { ...command(), articleId, scheduleId: made.ok ? made.value.scheduleId : "", publishAt: later };
    },
  },
  "publications/set-embargo": {
    allowed: ["publisher"],
    article: "pair",
    input: async () => ({ ...command(), articleId: (await draft()).id, until: later, note: "" }),
  },
};
