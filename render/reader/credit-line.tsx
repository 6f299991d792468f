import { isBylineGroup, printCreditLine, printName } from "#domain/credits/print-credits.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { personPath } from "#domain/publication/paths.ts";
import type { PublishedCredit } from "#domain/publication/snapshot.ts";

/** Private-use characters around the place of a name; no name or label has them. */
const [before, after] = ["\uE000", "\uE001"];

/** The house credit line, each name leading to its person's page. Prints nothing when only the byline has credits. */
export function CreditLine({ credits, locale }: { credits: PublishedCredit[]; locale: ReaderLocale }) {
  const groups = credits.filter((group) => !isBylineGroup(group));
  const people = groups.flatMap((group) => group.people);
  let place = 0;
  // The line is printed with places for names, so that its form has one home and the names can still be links.
  const line = printCreditLine(
    groups.map(({ roles, people }) => ({ roles, people: people.map(() => `${before}${place++}${after}`) })),
    locale,
  );
  if (line === "") return null;
  return (
    <p className="credits" lang={locale}>
      {line.split(before).map((piece, at) => {
        if (at === 0) return piece;
        const [number = "", rest] = piece.split(after);
        const person = people[Number(number)];
        if (person === undefined) throw new Error(`the credit line has no person ${number}`);
        return (
          <span key={number}>
            <a href={personPath(locale, person)}>{printName(person.names, locale)}</a>
            {rest}
          </span>
        );
      })}
    </p>
  );
}
