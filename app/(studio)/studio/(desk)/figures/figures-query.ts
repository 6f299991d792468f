import { type FiguresQuery, figuresQuerySchema } from "#domain/figures/figures-query.ts";

/** The studio's calendar is Beijing's, which has no summer time. */
export const studioOffset = "+08:00";
const halfYear = 182 * 86_400_000;

/** What an address asks for; the last half year where it names no period. `wrong`: it named something that is none. */
export function readFiguresQuery(
  given: Record<string, string | string[] | undefined>,
  now: Date,
): { query: FiguresQuery; wrong: boolean } {
  const said = (name: string) => {
    const value = given[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const day = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
  const lately = { from: day(now.getTime() - halfYear), until: day(now.getTime()) };
  const asked = figuresQuerySchema.safeParse({
    from: said("from") ?? lately.from,
    until: said("until") ?? lately.until,
    columnId: said("column"),
    language: said("language"),
    personId: said("person"),
  });
  if (!asked.success || asked.data.from > asked.data.until) return { query: lately, wrong: true };
  return { query: asked.data, wrong: false };
}
