import type { Tx } from "#db/transaction.ts";
import { type Person, personNamesSchema } from "#domain/credits/credit.ts";
import type { Person as PersonRow } from "#prisma/generated/client.ts";

/** The people with these ids, by id; unknown ids are left out. */
export async function findPeople(tx: Tx, ids: Iterable<string>): Promise<Person[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  return (await tx.person.findMany({ where: { id: { in: wanted } }, orderBy: { id: "asc" } })).map(toPerson);
}

/** The people an article credits. */
export async function findCreditedPeople(tx: Tx, articleId: string): Promise<Person[]> {
  const rows = await tx.person.findMany({
    where: { credits: { some: { group: { articleId } } } },
    orderBy: { id: "asc" },
  });
  return rows.map(toPerson);
}

/** The people whose Chinese name, in either script, is one of these. */
export async function findPeopleNamed(tx: Tx, names: readonly string[]): Promise<Person[]> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return [];
  const rows = await tx.person.findMany({
    where: { OR: [{ nameHans: { in: wanted } }, { nameHant: { in: wanted } }] },
    orderBy: { id: "asc" },
  });
  return rows.map(toPerson);
}

export async function insertPerson(tx: Tx, person: Omit<Person, "lockVersion">): Promise<Person> {
  return toPerson(await tx.person.create({ data: { id: person.id, ...toColumns(person) } }));
}

/** Writes a person over version `from`; null when somebody else wrote meanwhile. */
export async function updatePerson(tx: Tx, person: Omit<Person, "lockVersion">, from: number): Promise<Person | null> {
  const { count } = await tx.person.updateMany({
    where: { id: person.id, lockVersion: from },
    data: { ...toColumns(person), lockVersion: { increment: 1 } },
  });
  return count === 1 ? { ...person, lockVersion: from + 1 } : null;
}

/**
 * People in whose name one of `needles` occurs, in any script; Latin letters count without case, spaces, hyphens and
 * apostrophes (`zengwen`, `lvbu` and `lubu` find Zeng Wen and Lü Bu). Whole names first, then beginnings, then the rest.
 */
export async function searchPeople(tx: Tx, needles: readonly string[], limit: number): Promise<Person[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT named.id
    FROM (
      SELECT id, name_en, lower(name_hans) AS hans, lower(name_hant) AS hant,
        translate(lower(name_en), ${latinFrom}, ${latinTo}) AS latin
      FROM people
    ) AS named
    CROSS JOIN LATERAL (
      SELECT
        bool_or(strpos(hans, needle) > 0 OR strpos(hant, needle) > 0 OR (letters <> '' AND strpos(latin, letters) > 0)) AS found,
        bool_or(needle IN (hans, hant) OR letters = latin) AS whole,
        bool_or(hans ^@ needle OR hant ^@ needle OR (letters <> '' AND latin ^@ letters)) AS beginning
      FROM unnest(${[...needles]}::text[]) AS n (needle),
        LATERAL translate(needle, ${latinFrom}, ${latinTo}) AS letters
    ) AS match
    WHERE match.found
    ORDER BY match.whole DESC, match.beginning DESC, named.name_en, named.id
    LIMIT ${limit}`;
  const people = await findPeople(
    tx,
    rows.map((row) => row.id),
  );
  const found = new Map(people.map((person) => [person.id, person]));
  return rows.flatMap((row) => found.get(row.id) ?? []);
}

/** What translate() makes of a name in Latin letters: the first two become u (v is how keyboards write ü), the rest go. */
const latinFrom = "üv '’-";
const latinTo = "uu";

function toColumns({ names, bio }: Omit<Person, "lockVersion">) {
  return {
    nameHans: names.hans,
    nameHant: names.hant,
    nameEn: names.en,
    unconfirmed: names.unconfirmed,
    bioZh: bio.zh,
    bioEn: bio.en,
  };
}

/** A row of the table as the person it holds. */
export function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    names: personNamesSchema.parse({
      hans: row.nameHans,
      hant: row.nameHant,
      en: row.nameEn,
      unconfirmed: row.unconfirmed,
    }),
    bio: { zh: row.bioZh, en: row.bioEn },
    lockVersion: row.lockVersion,
  };
}
