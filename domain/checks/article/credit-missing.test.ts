import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { creditMissing } from "#domain/checks/article/credit-missing.ts";
import { articleOf } from "#domain/checks/testing/article-of.ts";
import { roleLabel } from "#domain/credits/role-labels.ts";
import { type CreditRole, creditRoles } from "#domain/credits/roles.ts";
import { readerLocales } from "#domain/locale.ts";
import en from "../../../messages/en.json" with { type: "json" };
import hans from "../../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../../messages/zh-Hant.json" with { type: "json" };

const missing = (requiredCredits: readonly CreditRole[], groups: readonly (readonly CreditRole[])[]) =>
  creditMissing(
    articleOf({
      zh: ["一度电能走多远"],
      column: { epigraph: null, requiredCredits },
      credits: groups.map((roles) => ({ roles: [...roles], personIds: ["p"] })),
    }),
  ).map(({ said }) => said.values?.role);

describe("credits that a column requires", () => {
  it.each(creditRoles)("are missed by role: %s", (role) => {
    expect(missing([role], [])).toEqual([role]);
  });

  it.each<[CreditRole[], CreditRole[][], CreditRole[]]>([
    [["supervisor", "translator"], [["supervisor"]], ["translator"]],
    [
      ["supervisor", "translator"],
      [["author"], ["editor"]],
      ["supervisor", "translator"],
    ],
    [["proofreader"], [["translator", "editor"]], ["proofreader"]],
    [["responsibleEditor"], [["editor"]], ["responsibleEditor"]],
    [["videoEditor", "videoEditor"], [["cameraOperator"]], ["videoEditor"]],
  ])("%j of %j: %j", (required, groups, expected) => {
    expect(missing(required, groups)).toEqual(expected);
  });

  it.each(creditRoles)("are there: %s", (role) => {
    expect(missing([role], [["intern", role]])).toEqual([]);
  });

  it.each<[CreditRole[], CreditRole[][]]>([
    [[], []],
    [[], [["author"]]],
    [["planner", "copywriter"], [["planner", "copywriter"]]],
    [
      ["planner", "copywriter"],
      [["copywriter"], ["planner"]],
    ],
  ])("are there: %j of %j", (required, groups) => {
    expect(missing(required, groups)).toEqual([]);
  });

  it("count for the article, whichever language they are limited to", () => {
    const column = { epigraph: null, requiredCredits: ["translator" as const] };
    const credits = [{ roles: ["translator" as const], personIds: ["p"], language: "en" as const }];
    expect(creditMissing(articleOf({ zh: ["甲"], column, credits }))).toEqual([]);
    expect(creditMissing(articleOf({ zh: ["甲"], column: null, credits: [] }))).toEqual([]);
  });

  it("are an error in the place of the credits", () => {
    const column = { epigraph: null, requiredCredits: ["author" as const] };
    expect(creditMissing(articleOf({ column }))).toEqual([
      {
        rule: "credit-missing",
        place: { part: "credits" },
        side: "both",
        quote: "作者",
        at: 0,
        said: { kind: "required", values: { role: "author" } },
      },
    ]);
  });

  it.each(readerLocales)("are called what the house calls them in %s", (locale) => {
    const messages = { "zh-Hans": hans, "zh-Hant": hant, en }[locale];
    const translate = createTranslator({ locale, messages, namespace: "checks.credit-missing" });
    for (const role of creditRoles) expect(translate("required", { role })).toContain(roleLabel(role, locale));
  });
});
