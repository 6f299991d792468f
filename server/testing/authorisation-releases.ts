import type { Role } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { bundle, setTime } from "#server/releases/testing/bundle.ts";
import { approvedArticle, createDesk } from "#server/reviews/testing/desk.ts";
import { type AuthorisationCase, everybody } from "#server/testing/authorisation-case.ts";
import { column, command, draft, later } from "#server/testing/authorisation-inputs.ts";

const gatherers: readonly Role[] = ["editor", "publisher"];
const publishers: readonly Role[] = ["publisher"];

const empty = async () => ({ ...command(), releaseId: await bundle(await createDesk(), []) });
const ready = async () => {
  const desk = await createDesk();
  return { ...command(), releaseId: await bundle(desk, [await approvedArticle(desk, "pair", await column())]) };
};

/** The cases of server/releases/. */
export const releaseCases: Record<string, AuthorisationCase> = {
  "releases/cancel-release": { allowed: publishers, article: "pair", input: ready },
  "releases/create-release": { allowed: gatherers, input: () => ({ ...command(), name: `Release ${createId(4)}` }) },
  "releases/find-releases-for": { allowed: everybody, input: async () => ({ articleId: (await draft()).id }) },
  "releases/list-releases": { allowed: everybody, input: () => ({}) },
  "releases/order-members": { allowed: gatherers, input: async () => ({ ...(await empty()), articleIds: [] }) },
  "releases/publish-release": { allowed: publishers, article: "pair", input: ready },
  "releases/put-member": {
    allowed: gatherers,
    article: "pair",
    input: async () => ({
      ...(await empty()),
      member: { articleId: (await draft()).id, languages: ["zh", "en"] },
    }),
  },
  "releases/read-release": {
    allowed: everybody,
    input: async () => ({ releaseId: await bundle(await createDesk(), []) }),
  },
  "releases/remove-member": {
    allowed: gatherers,
    article: "pair",
    input: async () => {
      const { id: articleId } = await draft();
      return { ...command(), releaseId: await bundle(await createDesk(), [articleId]), articleId };
    },
  },
  "releases/rename-release": { allowed: gatherers, input: async () => ({ ...(await empty()), name: "Another" }) },
  "releases/schedule-release": {
    allowed: publishers,
    article: "pair",
    input: async () => ({ ...(await ready()), publishAt: later, zone: "UTC" }),
  },
  "releases/unschedule-release": {
    allowed: publishers,
    article: "pair",
    input: async () => {
      const desk = await createDesk();
      const releaseId = await bundle(desk, [await approvedArticle(desk, "pair", await column())]);
      await setTime(desk, releaseId);
      return { ...command(), releaseId };
    },
  },
};
