import { insertPerson, searchPeople } from "#db/people/people.ts";
import type { Tx } from "#db/transaction.ts";
import { completeNames } from "#domain/credits/complete-names.ts";
import type { Person } from "#domain/credits/credit.ts";
import { createId } from "#domain/ids.ts";
import type { PageWarning } from "#domain/importing/page.ts";
import type { NamedPerson } from "#domain/importing/page-credits.ts";
import type { Script } from "#domain/locale.ts";

const mostProposals = 5;

export type ResolvedPeople = { idOf: (person: NamedPerson) => string | undefined; warnings: PageWarning[] };

/**
 * Finds or makes the people a page names. A name the desk knows is proposed (`personProposed`); only `accept` takes the
 * proposal, and only when exactly one person has the name. Everybody else is made, generated names unconfirmed, in the
 * transaction of what names them. Whether the actor may is for the caller to say.
 */
export async function resolvePeople(
  tx: Tx,
  people: readonly NamedPerson[],
  context: { script: Script; accept: boolean; lineOf: (name: string) => number },
): Promise<ResolvedPeople> {
  const ids = new Map<string, string>();
  const warnings: PageWarning[] = [];
  for (const person of people) {
    const key = keyOf(person);
    if (ids.has(key)) continue;
    const name = person.chinese || person.english;
    const at = context.lineOf(name);
    const known = await sameName(tx, name);
    const [only] = known;
    if (only !== undefined) {
      const taken = context.accept && known.length === 1;
      const who = known.map((each) => `${each.names.hans} / ${each.names.en} (${each.id})`).join(", ");
      warnings.push({
        code: "personProposed",
        at,
        message: `“${name}” ${taken ? "was taken to be" : "may be, but was not taken to be,"} the desk's ${who}.`,
      });
      if (taken) {
        ids.set(key, only.id);
        continue;
      }
    }
    const names = completeNames(namesOf(person, context.script));
    const { id } = await insertPerson(tx, { id: createId(), names, bio: { zh: "", en: "" } });
    ids.set(key, id);
    if (names.unconfirmed.length > 0) {
      const made = names.unconfirmed.map((which) => names[which]).join(", ");
      warnings.push({ code: "nameUnconfirmed", at, message: `Made from “${name}”, to be confirmed: ${made}.` });
    }
  }
  return { idOf: (person) => ids.get(keyOf(person)), warnings };
}

function keyOf({ chinese, english }: NamedPerson): string {
  return chinese || english;
}

async function sameName(tx: Tx, name: string): Promise<Person[]> {
  const found = await searchPeople(tx, [name.toLowerCase()], 50);
  const wanted = name.toLowerCase();
  return found
    .filter(({ names }) => [names.hans, names.hant, names.en].some((each) => each.toLowerCase() === wanted))
    .slice(0, mostProposals);
}

function namesOf({ chinese, english }: NamedPerson, script: Script) {
  return { hans: script === "Hans" ? chinese : "", hant: script === "Hant" ? chinese : "", en: english };
}
