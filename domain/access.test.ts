import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Grant, grantSchema, grantsSchema, mayIn, narrowableRoles, roles, rolesIn } from "#domain/access.ts";
import { languages } from "#domain/locale.ts";

const onlyEnglishOfA: Grant = { role: "translator", columns: ["column-a"], languages: ["en"] };
const person = { roles: ["translator", "reviewer"] as const, grants: [onlyEnglishOfA] };

describe("a narrowed role", () => {
  test("is held in its columns and languages only, and other roles everywhere", () => {
    expect(rolesIn(person, "column-a")).toEqual({ zh: ["reviewer"], en: ["translator", "reviewer"] });
    expect(rolesIn(person, "column-b")).toEqual({ zh: ["reviewer"], en: ["reviewer"] });
  });

  test("says nothing of articles without a column unless it is for all columns", () => {
    expect(rolesIn(person, null)).toEqual({ zh: ["reviewer"], en: ["reviewer"] });
    const everywhere = { roles: person.roles, grants: [{ ...onlyEnglishOfA, columns: "all" as const }] };
    expect(rolesIn(everywhere, null)).toEqual({ zh: ["reviewer"], en: ["translator", "reviewer"] });
  });

  test("can't be narrowed to nothing, nor can administering be narrowed", () => {
    for (const grant of [
      { ...onlyEnglishOfA, columns: [] },
      { ...onlyEnglishOfA, languages: [] },
      { ...onlyEnglishOfA, languages: ["en", "en"] },
      { ...onlyEnglishOfA, role: "admin" },
    ])
      expect(grantSchema.safeParse(grant).success).toBe(false);
    expect(grantsSchema.safeParse([onlyEnglishOfA]).success).toBe(true);
  });

  test("gives nobody a role that they do not have", () => {
    expect(rolesIn({ roles: [], grants: [onlyEnglishOfA] }, "column-a")).toEqual({ zh: [], en: [] });
  });
});

describe("what somebody may do to an article", () => {
  const here = (columnId: string | null, ...asked: ("zh" | "en")[]) => ({ columnId, languages: asked });
  const translator = { roles: ["translator"] as const, grants: [onlyEnglishOfA] };

  test("is asked for each of its languages", () => {
    expect(mayIn(translator, "article.write", here("column-a", "en"))).toBe(true);
    expect(mayIn(translator, "article.write", here("column-a", "zh"))).toBe(false);
    expect(mayIn(translator, "article.write", here("column-a", "zh", "en"))).toBe(false);
    expect(mayIn(translator, "article.write", here("column-b", "en"))).toBe(false);
  });

  test("can come of one role in one language and of another in the other", () => {
    const both = {
      roles: ["translator", "editor"] as const,
      grants: [onlyEnglishOfA, { role: "editor", columns: "all", languages: ["zh"] } satisfies Grant],
    };
    expect(mayIn(both, "article.write", here("column-a", "zh", "en"))).toBe(true);
    expect(mayIn(both, "article.create", here("column-a", "zh", "en"))).toBe(false);
  });

  test("is nothing where no language is named", () => {
    expect(mayIn({ roles, grants: [] }, "article.write", here(null))).toBe(false);
  });
});

test("narrowing only ever takes away, and a role that nothing narrows stays whole", () => {
  const grant: fc.Arbitrary<Grant> = fc.record({
    role: fc.constantFrom(...narrowableRoles),
    columns: fc.oneof(fc.constant("all" as const), fc.subarray(["a", "b"], { minLength: 1 })),
    languages: fc.subarray([...languages], { minLength: 1 }),
  });
  fc.assert(
    fc.property(
      fc.subarray([...roles]),
      fc.array(grant, { maxLength: 4 }),
      fc.constantFrom("a", "b", null),
      (held, grants, columnId) => {
        const found = rolesIn({ roles: held, grants }, columnId);
        for (const language of languages) {
          expect(held).toEqual(expect.arrayContaining([...found[language]]));
          for (const role of held) {
            const own = grants.filter((each) => each.role === role);
            const reached = own.some(
              (each) =>
                each.languages.includes(language) &&
                (each.columns === "all" || each.columns.some((id) => id === columnId)),
            );
            expect(found[language].includes(role)).toBe(own.length === 0 || reached);
          }
        }
      },
    ),
  );
});
