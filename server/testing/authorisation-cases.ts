import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPerson, createUser, documentOf } from "#db/testing/factories.ts";
import type { Role } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { sampleChart, sampleStatistic } from "#domain/records/testing/sample-records.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { approvedArticle, createDesk, viewOf } from "#server/reviews/testing/desk.ts";
import { auditCases } from "#server/testing/authorisation-audit.ts";
import { type AuthorisationCase, everybody, writers } from "#server/testing/authorisation-case.ts";
import { checkCases } from "#server/testing/authorisation-checks.ts";
import { columnCases } from "#server/testing/authorisation-columns.ts";
import { commentCases } from "#server/testing/authorisation-comments.ts";
import { correctionCases } from "#server/testing/authorisation-corrections.ts";
import { figureCases } from "#server/testing/authorisation-figures.ts";
import { frontCases } from "#server/testing/authorisation-front.ts";
import {
  column,
  command,
  details,
  draft,
  editionWithRevision,
  emptyPage,
  later,
  text,
  trashed,
  written,
} from "#server/testing/authorisation-inputs.ts";
import { mediaCases } from "#server/testing/authorisation-media.ts";
import { notificationCases } from "#server/testing/authorisation-notifications.ts";
import { timesCases } from "#server/testing/authorisation-publications.ts";
import { quotationCases } from "#server/testing/authorisation-quotations.ts";
import { releaseCases } from "#server/testing/authorisation-releases.ts";
import { reviewCases } from "#server/testing/authorisation-reviews.ts";
import { suggestionCases } from "#server/testing/authorisation-suggestions.ts";
import { absenceCases } from "#server/testing/authorisation-users.ts";
import { workflowCases } from "#server/testing/authorisation-workflow.ts";

const peopleWriters: readonly Role[] = ["editor", "translator", "publisher", "admin"];
const trashers: readonly Role[] = ["editor", "publisher", "admin"];
const admins: readonly Role[] = ["admin"];

/** Every use case that takes an actor. A new one fails the test until it stands here. */
export const authorisationCases: Record<string, AuthorisationCase> = {
  ...frontCases,
  "alignment/confirm-rows": {
    allowed: writers,
    article: "en",
    input: async () => ({
      ...command(),
      articleId: (await draft()).id,
      rows: [{ sourceIds: ["nothing"], targetIds: ["nothing"], sourceHashes: [], targetHashes: [] }],
    }),
    answer: "rowChanged",
  },
  "alignment/pair-blocks": {
    allowed: writers,
    article: "en",
    input: async () => ({
      ...command(),
      articleId: (await draft()).id,
      pairings: [
        { sourceIds: ["b1", "b2"], targetIds: ["b1"] },
        { sourceIds: [], targetIds: ["b2"] },
      ],
    }),
  },
  "alignment/read-wordings": {
    allowed: everybody,
    input: async () => ({ articleId: (await draft()).id, hashes: ["0".repeat(64)] }),
  },
  "articles/create-article": {
    allowed: ["editor"],
    article: "zh",
    input: async () => ({ ...command(), sourceLanguage: "zh", columnId: await column() }),
  },
  "articles/import-article": {
    allowed: ["editor"],
    article: "pair",
    input: async () => ({
      ...command(),
      sourceLanguage: "zh",
      templateId: "desk",
      details: details("imported", await column()),
      editions: { en: { title: "Imported", deck: "", document: documentOf(["One"]) } },
      rows: [],
    }),
  },
  "articles/list-articles": { allowed: everybody, input: () => ({}) },
  "articles/read-article": { allowed: everybody, input: async () => ({ articleId: (await draft()).id }) },
  "articles/save-article-details": {
    allowed: writers,
    article: "pair",
    input: async () => {
      const { id: articleId, columnId } = await draft();
      return { ...command(), articleId, baseLockVersion: 1, details: details("new", columnId) };
    },
  },
  "articles/switch-source": {
    allowed: writers,
    article: "pair",
    input: async () => ({ ...command(), articleId: (await draft()).id, language: "en" }),
  },
  ...auditCases,
  ...columnCases,
  ...commentCases,
  "editions/list-revisions": {
    allowed: everybody,
    input: async () => ({ editionId: (await draft()).editionIds.zh }),
  },
  "editions/name-revision": {
    allowed: writers,
    article: "zh",
    input: async () => ({ ...command(), editionId: (await draft()).editionIds.zh, name: "A name" }),
  },
  "editions/read-revision": {
    allowed: everybody,
    input: async () => ({ editionId: await editionWithRevision(), number: 1 }),
  },
  "editions/restore-revision": {
    allowed: writers,
    article: "zh",
    input: async () => ({ ...command(), editionId: await editionWithRevision(), baseLockVersion: 1, number: 1 }),
  },
  "editions/save-working-copy": {
    allowed: writers,
    article: "zh",
    input: async () => ({
      ...command(),
      editionId: (await draft()).editionIds.zh,
      baseLockVersion: 1,
      title: "题",
      deck: "",
      document: documentOf(["一"]),
    }),
  },
  // The operator's: it writes to a folder of the machine it runs on, and takes that folder instead of JSON.
  "exporting/export-desk": { allowed: admins, input: () => join(process.env.DUIZHAO_DATA_DIR ?? tmpdir(), createId()) },
  ...figureCases,
  "importing/import-libraries": {
    allowed: ["editor"],
    input: () => ({ ...command(), columns: [], tags: [], outlets: [], people: [] }),
  },
  "importing/import-page": {
    allowed: ["editor"],
    article: "zh",
    input: () => ({ ...command(), text: "城市手记\n\n第一段写清晨的街市，第二段写黄昏的码头。\n" }),
  },
  "importing/import-structure": {
    allowed: ["editor"],
    article: "zh",
    input: () => ({ ...command(), ...emptyPage, publishedAt: null, editions: { zh: { ...written } }, pairs: [] }),
  },
  "importing/resolve-page": { allowed: writers, input: () => ({ ...command(), ...emptyPage }) },
  ...mediaCases,
  ...notificationCases,
  "outlets/create-outlet": { allowed: writers, input: () => ({ ...command(), name: text }) },
  "outlets/list-outlets": { allowed: everybody, input: () => ({}) },
  "people/create-person": {
    allowed: peopleWriters,
    input: () => ({ ...command(), names: { hans: "陈小文", hant: "", en: "" } }),
  },
  "people/list-people": { allowed: everybody, input: () => ({}) },
  "people/search-people": { allowed: everybody, input: () => ({ query: "chen" }) },
  "people/update-person": {
    allowed: peopleWriters,
    input: async () => {
      const person = await createPerson();
      return { ...command(), personId: person.id, baseLockVersion: 1, names: person.names, bio: { zh: "", en: "" } };
    },
  },
  "presence/open-presence": { allowed: everybody, input: async () => ({ articleId: (await draft()).id }) },
  "publications/cancel-schedule": {
    allowed: ["publisher"],
    article: "pair",
    input: async () => {
      const desk = await createDesk();
      const articleId = await approvedArticle(desk, "pair", await column());
      await schedulePublication(desk.publisher, { ...command(), articleId, languages: ["zh", "en"], publishAt: later });
      const [schedule] = (await viewOf(desk.publisher, articleId)).schedules;
      return { ...command(), articleId, scheduleId: schedule?.id };
    },
  },
  "publications/preview-article": { allowed: everybody, input: async () => ({ articleId: (await draft()).id }) },
  "publications/publish-article": {
    allowed: ["publisher"],
    article: "pair",
    input: async () => ({
      ...command(),
      articleId: await approvedArticle(await createDesk(), "pair", await column()),
      languages: ["zh", "en"],
    }),
  },
  "publications/schedule-publication": {
    allowed: ["publisher"],
    article: "pair",
    input: async () => ({
      ...command(),
      articleId: await approvedArticle(await createDesk(), "pair", await column()),
      languages: ["zh", "en"],
      publishAt: later,
    }),
  },
  ...timesCases,
  ...checkCases,
  ...correctionCases,
  ...quotationCases,
  "records/create-record": {
    allowed: writers,
    article: "pair",
    input: async () => ({
      ...command(),
      articleId: (await draft()).id,
      recordId: createId(),
      body: sampleStatistic,
    }),
  },
  "records/draw-record": {
    allowed: everybody,
    input: () => ({ body: sampleChart, wanted: [{ locale: "en", idPrefix: "c1" }] }),
  },
  "records/update-record": {
    allowed: writers,
    article: "pair",
    input: async () => ({
      ...command(),
      articleId: (await draft()).id,
      recordId: createId(),
      baseLockVersion: 1,
      body: sampleStatistic,
    }),
    answer: "notFound",
  },
  ...releaseCases,
  ...suggestionCases,
  "tags/create-tag": { allowed: writers, input: () => ({ ...command(), name: text }) },
  "tags/list-tags": { allowed: everybody, input: () => ({}) },
  "trash/delete-article": {
    allowed: ["publisher", "admin"],
    article: "pair",
    input: async () => ({ ...command(), articleId: await trashed(), title: "沙田的晨光" }),
  },
  "trash/list-trash": { allowed: everybody, input: () => ({}) },
  "trash/restore-article": {
    allowed: trashers,
    article: "pair",
    input: async () => ({ ...command(), articleId: await trashed() }),
  },
  "trash/trash-article": {
    allowed: trashers,
    article: "pair",
    input: async () => ({ ...command(), articleId: (await draft()).id }),
  },
  ...reviewCases,
  ...workflowCases,
  ...absenceCases,
  "users/disable-user": {
    allowed: admins,
    input: async () => ({ ...command(), userId: (await createUser()).id }),
  },
  "users/enable-user": { allowed: admins, input: async () => ({ ...command(), userId: (await createUser()).id }) },
  "users/invite-user": {
    allowed: admins,
    input: () => ({
      ...command(),
      name: "New colleague",
      email: `${createId()}@example.org`,
      roles: ["editor"],
      locale: "en",
    }),
  },
  // One's own sessions and preferences: whoever is signed in, roles or none.
  "users/list-sessions": { allowed: everybody, input: () => ({}) },
  "users/list-users": { allowed: admins, input: () => ({}) },
  "users/revoke-session": { allowed: everybody, input: () => ({ sessionId: createId() }), answer: "notFound" },
  "users/send-sign-in-link": { allowed: admins, input: async () => ({ userId: (await createUser()).id }) },
  "users/set-preferences": { allowed: everybody, input: () => ({ locale: "en" }) },
  "users/set-roles": {
    allowed: admins,
    input: async () => ({ ...command(), userId: (await createUser()).id, roles: ["translator"], grants: [] }),
  },
};
