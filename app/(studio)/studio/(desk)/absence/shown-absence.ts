import type { ShownAbsence } from "#app/(studio)/studio/(desk)/absence/absence-form.tsx";
import { printedTime } from "#domain/publication/build-snapshot.ts";

/** An absence with its instants as the desk's clock shows them. */
export function shownAbsence({ away, substitute }: ShownAbsence, timeZone: string): ShownAbsence {
  const shown = (instant: string) => printedTime(new Date(instant), timeZone);
  return { away: away && { from: shown(away.from), until: away.until && shown(away.until) }, substitute };
}
