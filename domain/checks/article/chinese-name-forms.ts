import type { ArticleFound, CheckedArticle } from "#domain/checks/article/checked-article.ts";
import type { NameText } from "#domain/checks/article/name-texts.ts";
import type { Person } from "#domain/credits/credit.ts";
import type { Script } from "#domain/locale.ts";

/** People whose Chinese names stand in the other script's form, whole or in part: 周硯秋 in a text that writes 周砚秋. */
export function chineseNameForms({ people, script }: CheckedArticle, texts: readonly NameText[]): ArticleFound[] {
  const names = people.flatMap((person) => [person.names.hans, person.names.hant]);
  const byFirst = new Map<string, EitherForm[]>();
  for (const form of people.flatMap((person) => eitherForm(person, script) ?? []))
    for (const first of form.first) byFirst.set(first, [...(byFirst.get(first) ?? []), form]);
  const found: ArticleFound[] = [];
  for (const { place, text, isBeside } of texts) {
    for (let index = 0; index < text.length; index++) {
      for (const { pattern, right, isSaid } of byFirst.get(text.charAt(index)) ?? []) {
        pattern.lastIndex = index;
        const form = pattern.exec(text)?.[0];
        if (form === undefined || form === right || isWithinLonger(text, index, form, names)) continue;
        found.push({
          rule: "name-inconsistent",
          place,
          side: "zh",
          quote: form,
          at: isBeside ? 0 : index,
          said: { kind: "script", values: { found: form, right } },
          ...(isSaid && { suggestion: right }),
        });
      }
    }
  }
  return found;
}

/** A name of which each character may be of either script, matched where it is told to be. */
type EitherForm = { pattern: RegExp; right: string; isSaid: boolean; first: ReadonlySet<string> };

function eitherForm({ names }: Person, script: Script): EitherForm | null {
  const { hans, hant, unconfirmed } = names;
  if (hans === hant || hans === "" || hant === "") return null;
  const key = script === "Hans" ? "hans" : "hant";
  const [one, other] = [[...hans], [...hant]];
  const each = one.map((character, at) => `(?:${literally(character)}|${literally(other[at] ?? character)})`);
  const source = one.length === other.length ? each.join("") : `${literally(hans)}|${literally(hant)}`;
  return {
    pattern: new RegExp(source, "y"),
    right: names[key],
    isSaid: !unconfirmed.includes(key),
    first: new Set([hans.charAt(0), hant.charAt(0)]),
  };
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** 李云 within 李云龙, who is somebody else. */
function isWithinLonger(text: string, at: number, form: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const within = name.length > form.length ? name.indexOf(form) : -1;
    return within >= 0 && text.startsWith(name, at - within);
  });
}
