import { describe, expect, test, vi } from "vitest";
import { figuresOf } from "#domain/figures/figures.ts";
import { timesOf } from "#domain/figures/spells.ts";
import type { WorkflowEvent } from "#domain/workflow/events.ts";
import { reviewStage } from "#domain/workflow/testing/templates.ts";
import type { Template } from "#domain/workflow/workflow.ts";

const hash = (letter: string) => `v1:${letter.repeat(64)}`;
const at = (hour: number) => new Date(Date.UTC(2026, 0, 30, hour)).toISOString();
const name = (en: string) => ({ "zh-Hans": en, "zh-Hant": en, en });
/** Two readings: the first within four hours, the second sends back to the first. */
const template: Template = {
  id: "two",
  version: 1,
  name: name("Two"),
  stages: [
    { ...reviewStage, id: "first", name: name("First"), hoursDue: 4 },
    { ...reviewStage, id: "second", name: name("Second"), refusesTo: "first" },
  ],
  publishRole: "publisher",
};

const submitted = (hour: number, round = 1): WorkflowEvent => ({
  ...{
    type: "submitted",
    by: "wei",
    at: at(hour),
    round,
    scope: ["zh", "en"],
    source: "zh",
    template,
    manifestHash: hash("a"),
  },
});
const approved = (hour: number, stageId: string, id: string, by = "rui", round = 1): WorkflowEvent => ({
  ...{
    type: "approved",
    by,
    at: at(hour),
    round,
    stageId,
    signatureId: id,
    scope: ["zh", "en"],
    manifestHash: hash("a"),
    remark: "",
  },
});
const voided = (hour: number, ...signatureIds: string[]): WorkflowEvent => ({
  type: "signaturesVoided",
  by: "ann",
  at: at(hour),
  signatureIds,
});
const sentBack = (hour: number, stageId: string, to: string | null): WorkflowEvent => ({
  ...{ type: "changesRequested", by: "rob", at: at(hour), round: 1, stageId, to, remark: "Why?" },
});
const published = (hour: number): WorkflowEvent => ({
  ...{ type: "published", by: "pia", at: at(hour), completedRounds: [1] },
  publications: (["zh", "en"] as const).map((language) => ({
    ...{ language, number: 1, round: 1, languageHash: hash("b"), manifestHash: hash("a") },
  })),
});
const spellsOf = (...events: WorkflowEvent[]) =>
  timesOf(events).spells.map(({ stageId, entered, left, end, by }) => [
    stageId,
    (Date.parse(entered) - Date.parse(at(0))) / 3_600_000,
    left && (Date.parse(left) - Date.parse(at(0))) / 3_600_000,
    end,
    by,
  ]);

describe("how long it stayed where", () => {
  test.each<[string, WorkflowEvent[], unknown[]]>([
    ["nothing was submitted", [], []],
    ["it waits", [submitted(0)], [["first", 0, null, "open", null]]],
    [
      "it went straight through",
      [submitted(0), approved(2, "first", "s1"), approved(5, "second", "s2", "rob"), published(6)],
      [
        ["first", 0, 2, "passed", "rui"],
        ["second", 2, 5, "passed", "rob"],
        ["publish", 5, 6, "passed", "pia"],
      ],
    ],
    [
      "an approval fell, and was given again",
      [submitted(0), approved(2, "first", "s1"), voided(3, "s1"), approved(4, "first", "s3")],
      [
        ["first", 0, 2, "passed", "rui"],
        ["second", 2, 3, "voided", "ann"],
        ["first", 3, 4, "passed", "rui"],
        ["second", 4, null, "open", null],
      ],
    ],
    [
      "a stage sent it back to an earlier one",
      [submitted(0), approved(2, "first", "s1"), sentBack(7, "second", "first"), voided(7, "s1")],
      [
        ["first", 0, 2, "passed", "rui"],
        ["second", 2, 7, "returned", "rob"],
        ["first", 7, null, "open", null],
      ],
    ],
    [
      "it was sent back to its writers",
      [submitted(0), sentBack(3, "first", null)],
      [["first", 0, 3, "returned", "rob"]],
    ],
    [
      "it was withdrawn, and submitted again",
      [submitted(0), { type: "withdrawn", by: "wei", at: at(1), round: 1 }, submitted(2, 2)],
      [
        ["first", 0, 1, "withdrawn", "wei"],
        ["first", 2, null, "open", null],
      ],
    ],
    [
      "what was approved was submitted anew",
      [submitted(0), approved(1, "first", "s1"), approved(2, "second", "s2", "rob"), submitted(4, 2)],
      [
        ["first", 0, 1, "passed", "rui"],
        ["second", 1, 2, "passed", "rob"],
        ["publish", 2, 4, "superseded", "wei"],
        ["first", 4, null, "open", null],
      ],
    ],
  ])("where %s", (_, events, expected) => {
    expect(spellsOf(...events)).toEqual(expected);
  });
});

describe("figures", () => {
  const first = timesOf([submitted(0), approved(6, "first", "s1"), approved(8, "second", "s2", "rob"), published(30)]);
  const second = timesOf([submitted(0), approved(2, "first", "s1"), sentBack(12, "second", "first"), voided(12, "s1")]);
  const articles = [
    { ...first, columnId: "c1" },
    { ...second, columnId: null },
  ];
  const monthOf = (instant: string) => instant.slice(0, 7);
  const ask = (filter: object = {}, now = at(100)) =>
    figuresOf(articles, { from: at(-100), until: at(200), ...filter }, { now, monthOf });

  test("say the time at each stage, what was late and what was sent back", () => {
    expect(ask().stages).toEqual([
      { stageId: "first", name: name("First"), over: 2, median: 4, slowest: 6, late: 2, returned: 0 },
      { stageId: "second", name: name("Second"), over: 2, median: 6, slowest: 10, late: 0, returned: 1 },
      { stageId: "publish", name: null, over: 1, median: 22, slowest: 22, late: 0, returned: 0 },
    ]);
  });

  test("say by month what got to readers, also where a month ends meanwhile", () => {
    expect(ask().months).toEqual([
      { month: "2026-01", zh: 1, en: 1, returned: 1, late: 1 },
      { month: "2026-02", zh: 0, en: 0, returned: 0, late: 1 },
    ]);
  });

  test("ask the clock for the month of each stay and publication once", () => {
    const asked = vi.fn(monthOf);
    figuresOf(articles, { from: at(-100), until: at(200) }, { now: at(100), monthOf: asked });
    expect(asked).toHaveBeenCalledTimes(articles.flatMap((each) => [...each.spells, ...each.deliveries]).length);
  });

  test("say by person what they decided, and by column how long the whole way was", () => {
    expect(
      ask().people.map(({ userId, decided, returned, published: out }) => [userId, decided, returned, out]),
    ).toEqual([
      ["rob", 2, 1, 0],
      ["rui", 2, 0, 0],
      ["pia", 1, 0, 2],
    ]);
    expect(ask().columns).toEqual([
      { columnId: "c1", published: 2, median: 30, late: 1, returned: 0 },
      { columnId: null, published: 0, median: null, late: 1, returned: 1 },
    ]);
  });

  test("are of a period, a language and a person where that is asked", () => {
    expect(ask({ until: at(7) }, at(7)).stages.map(({ stageId, over }) => [stageId, over])).toEqual([["first", 2]]);
    expect(
      ask({ language: "en" })
        .months.map(({ zh, en }) => zh + en)
        .reduce((sum, each) => sum + each, 0),
    ).toBe(1);
    expect(ask({ personId: "rui" }).people.map(({ userId }) => userId)).toEqual(["rui"]);
    expect(ask({ from: at(150) }, at(160))).toMatchObject({ months: [{ late: 1 }], people: [] });
  });
});
