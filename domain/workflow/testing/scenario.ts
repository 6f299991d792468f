import fc from "fast-check";
import { type Grant, narrowableRoles, type Role, roles } from "#domain/access.ts";
import { templateFaults } from "#domain/workflow/check-template.ts";
import { type ScopeKey, scopeKeys } from "#domain/workflow/state.ts";
import type { User } from "#domain/workflow/testing/world.ts";
import { stageSigns, type Template } from "#domain/workflow/workflow.ts";

const deskRoles = ["editor", "translator", "reviewer", "publisher"] as const;
const names = (text: string) => ({ "zh-Hans": text, "zh-Hant": text, en: text });

/** A sound way to publication. */
export const template: fc.Arbitrary<Template> = fc
  .record({
    stages: fc.array(
      fc.record({
        role: fc.constantFrom<Role>(...deskRoles),
        approvals: fc.constantFrom(1, 1, 2),
        excludesEarlierApprovers: fc.constantFrom(true, false, false),
        kind: fc.constantFrom("review" as const, "review" as const, "work" as const),
        signs: fc.constantFrom("pair" as const, ...stageSigns),
        writers: fc.constantFrom<Role[] | null>(null, null, [...deskRoles]),
        /** How many stages back a refusal goes; nobody's stage where there are fewer. */
        back: fc.nat({ max: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    publishRole: fc.constantFrom<Role>(...deskRoles),
  })
  .map(({ stages, publishRole }) => ({
    id: "random",
    version: 1,
    name: names("random"),
    stages: stages.map(({ back, ...stage }, index) => ({
      ...stage,
      id: `stage-${index + 1}`,
      name: names(`Stage ${index + 1}`),
      hoursDue: null,
      refusesTo: back > 0 && back <= index ? `stage-${index + 1 - back}` : null,
    })),
    publishRole,
  }))
  // A desk can't save others.
  .filter((made) => templateFaults(made).length === 0);

/** The article is in one of these or in none. */
export const columnIds = ["column-1", "column-2"] as const;
const grant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...narrowableRoles),
  columns: fc.constantFrom<Grant["columns"]>("all", "all", ["column-1"], ["column-2"], [...columnIds]),
  languages: fc.constantFrom<Grant["languages"]>(["zh"], ["en"], ["zh", "en"]),
});
/** Most roles are whole. */
export const grants = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Grant[]>([]) },
  { weight: 2, arbitrary: fc.array(grant, { minLength: 1, maxLength: 3 }) },
);

/** Most people hold most roles, or nothing would ever be published. */
export const users: fc.Arbitrary<User[]> = fc
  .array(fc.record({ roles: fc.subarray([...roles], { minLength: 3 }), grants }), { minLength: 4, maxLength: 6 })
  .map((held) => held.map((each, index) => ({ id: `user-${index + 1}`, ...each, disabled: false })));

const user = fc.nat({ max: 5 });
const key = fc.constantFrom<ScopeKey>(...scopeKeys, "pair");
const language = fc.constantFrom("zh" as const, "en" as const);
const operation = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("submit" as const), user, key }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("withdraw" as const), user }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("approve" as const), user, key }) },
  // The next sensible step by whoever can take it: without it, most sequences end before the last stage.
  {
    weight: 16,
    arbitrary: fc.record({
      do: fc.constant("goOn" as const),
      user,
      key,
      steps: fc.integer({ min: 1, max: 8 }),
      minutes: fc.constantFrom(0, 0, 1, 3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("approveUnseen" as const), user, key }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("return" as const), user, remark: fc.constantFrom("", "No.") }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("edit" as const), user, language, rewrites: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("assign" as const),
      user,
      key,
      to: fc.option(fc.nat({ max: 5 })),
      place: fc.nat({ max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("align" as const), user }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("suggest" as const), user, language: language }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("decideSuggestion" as const),
      user,
      language: language,
      accepts: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("setRoles" as const), user, roles: fc.subarray([...roles]) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("narrow" as const), user, grants }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("leave" as const), user, away: fc.boolean(), to: fc.nat({ max: 5 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("move" as const), columnId: fc.constantFrom(...columnIds, null) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("disable" as const), user, disabled: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("publish" as const), user, key }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("schedule" as const), user, key, minutes: fc.integer({ min: -1, max: 5 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("takeDown" as const),
      user,
      key,
      notice: fc.constantFrom("Why.", "Why.", ""),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("reschedule" as const),
      user,
      index: fc.nat({ max: 3 }),
      minutes: fc.integer({ min: -1, max: 5 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("setEmbargo" as const),
      user,
      minutes: fc.integer({ min: -1, max: 4 }),
      /** From the time of what is scheduled on, or hardly anything would ever be due under one. */
      beyond: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("liftEmbargo" as const), user }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cancelSchedule" as const), user, index: fc.nat({ max: 3 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant("publishDue" as const), index: fc.nat({ max: 1 }), inTime: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("replay" as const), index: fc.nat({ max: 50 }) }) },
);
export type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** A random desk and what its people try, up to 50 times. */
export const scenario = fc.record({
  template,
  users,
  /** Whether the translation is still to be written. */
  onlySource: fc.boolean(),
  operations: fc.array(operation, { maxLength: 50, size: "max" }),
});
export type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;
