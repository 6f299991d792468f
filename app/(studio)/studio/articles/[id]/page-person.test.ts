import { expect, test } from "vitest";
import {
  heldRounds,
  heldRoundsOf,
  mayTake,
  type PagePerson,
  writingNow,
} from "#app/(studio)/studio/articles/[id]/page-person.ts";
import type { TakenPlace } from "#domain/importing/plan-taking.ts";

const editor: PagePerson = {
  id: "ann",
  locale: "zh-Hans",
  mayWrite: true,
  writes: { zh: true, en: true },
  writesElsewhere: true,
  maySuggest: { zh: true, en: true },
  reviews: false,
  mayAddPeople: true,
  mayTrash: true,
  mayUpload: true,
};
const held = { write: { zh: false, en: true } };

test("a language that a stage leaves to others holds what both share, and not the other one", () => {
  expect(writingNow(editor, { may: held })).toEqual({ ...editor, mayWrite: false, writes: { zh: false, en: true } });
  expect(writingNow(editor, { may: { write: { zh: true, en: true } } })).toEqual(editor);
});

test("nobody gets more by what a stage leaves to them than they had", () => {
  const translator = { ...editor, mayWrite: false, writes: { zh: false, en: true } };
  expect(writingNow(translator, { may: { write: { zh: true, en: true } } })).toEqual(translator);
});

test("of a page that is taken in, only what may be written now is", () => {
  const now = writingNow(editor, { may: held });
  const places: TakenPlace[] = [
    "column",
    "source",
    "time",
    "credits",
    "zhTitle",
    "zhDeck",
    "zhText",
    "enTitle",
    "enDeck",
    "enText",
  ];
  const taken = (person: PagePerson) => places.filter((place) => mayTake(person, place));
  expect(taken(editor)).toEqual(places);
  expect(taken(now)).toEqual(["enTitle", "enDeck", "enText"]);
  expect(taken({ ...editor, mayAddPeople: false })).toEqual(places.filter((place) => place !== "credits"));
});

test("the stage that is told to hold something is the one that has it, for those whom it keeps out of their own", () => {
  const before = { scope: ["zh" as const, "en" as const], status: "changesRequested" as const };
  const now = { scope: ["zh" as const], status: "inReview" as const };
  const rounds = [before, now];
  expect(heldRounds(editor, { rounds, may: held })).toEqual([now]);
  expect(heldRounds({ ...editor, writes: { zh: false, en: true } }, { rounds, may: held })).toEqual([]);
  expect(heldRounds(editor, { rounds, may: { write: { zh: true, en: true } } })).toEqual([]);
});

test("of the two languages, only the one that is held has it said", () => {
  const round = { scope: ["zh" as const, "en" as const], status: "inReview" as const };
  const workflow = { rounds: [round], may: held };
  expect(heldRoundsOf(editor, workflow, "zh")).toEqual([round]);
  expect(heldRoundsOf(editor, workflow, "en")).toEqual([]);
  expect(heldRoundsOf({ ...editor, writes: { zh: false, en: true } }, workflow, "zh")).toEqual([]);
});
