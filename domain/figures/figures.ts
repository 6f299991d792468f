import type { ArticleTimes, Spell } from "#domain/figures/spells.ts";
import type { Language, LocalizedText } from "#domain/locale.ts";

/** What is asked of the figures. */
export type FiguresFilter = {
  /** From this instant, and before that one. */
  from: string;
  until: string;
  language?: Language | undefined;
  /** What this person ended or made public. */
  personId?: string | undefined;
};

/** Times in hours, to a tenth; null where nothing was over. */
export type StageFigure = {
  stageId: string;
  name: LocalizedText | null;
  over: number;
  median: number | null;
  slowest: number | null;
  late: number;
  returned: number;
};
export type MonthFigure = { month: string; zh: number; en: number; returned: number; late: number };
export type PersonFigure = {
  userId: string;
  decided: number;
  median: number | null;
  late: number;
  returned: number;
  published: number;
};
export type ColumnFigure = {
  columnId: string | null;
  published: number;
  median: number | null;
  late: number;
  returned: number;
};

export type Figures = { stages: StageFigure[]; months: MonthFigure[]; people: PersonFigure[]; columns: ColumnFigure[] };

/** One article's times, with the column it is in now. */
export type ArticleInFigures = ArticleTimes & { columnId: string | null };

/** The month of an instant in a zone: `2026-11`. */
export type MonthOf = (at: string) => string;

/** Adds up what was over in the period: a stay counts where it ended, a publication where it was made. */
export function figuresOf(
  articles: readonly ArticleInFigures[],
  filter: FiguresFilter,
  { now, monthOf }: { now: string; monthOf: MonthOf },
): Figures {
  const within = (at: string) => at >= filter.from && at < filter.until;
  const chosen = articles.map(({ columnId, spells, deliveries }) => ({
    columnId,
    spells: spells
      .filter(({ languages }) => !filter.language || languages.includes(filter.language))
      .filter(({ by }) => !filter.personId || by === filter.personId)
      // What stays is late as of now, and counts where now is.
      .filter(({ left }) => within(left ?? now)),
    deliveries: deliveries
      .filter(({ language }) => !filter.language || language === filter.language)
      .filter(({ by }) => !filter.personId || by === filter.personId)
      .filter(({ at }) => within(at)),
  }));
  const spells = chosen.flatMap((article) => article.spells);
  const deliveries = chosen.flatMap((article) => article.deliveries);
  const late = (each: readonly Spell[]) => each.filter((spell) => isLate(spell, now)).length;
  const stages = [...Map.groupBy(spells, ({ stageId }) => stageId)].map(([stageId, each]): StageFigure => {
    const hours = each.flatMap(hoursOver);
    const name = each.findLast(({ stageName }) => stageName !== null)?.stageName ?? null;
    const over = { over: hours.length, median: median(hours), slowest: tenth(hours.toSorted((a, b) => a - b).at(-1)) };
    return { stageId, name, ...over, late: late(each), returned: returnedOf(each) };
  });
  // Once for each stay: telling the month of a zone's clock costs more than all the adding up.
  const ended = Map.groupBy(spells, ({ left }) => monthOf(left ?? now));
  const out = Map.groupBy(deliveries, ({ at }) => monthOf(at));
  const months = [...new Set([...ended.keys(), ...out.keys()])].sort().map((month): MonthFigure => {
    const [then, made] = [ended.get(month) ?? [], out.get(month) ?? []];
    const count = (language: Language) => made.filter((each) => each.language === language).length;
    return { month, zh: count("zh"), en: count("en"), returned: returnedOf(then), late: late(then) };
  });
  return {
    stages,
    months: months.filter((each) => each.zh + each.en + each.returned + each.late > 0),
    people: peopleOf(spells, deliveries, now),
    columns: [...Map.groupBy(chosen, ({ columnId }) => columnId)]
      .map(([columnId, each]): ColumnFigure => {
        const [theirs, out] = [each.flatMap((one) => one.spells), each.flatMap((one) => one.deliveries)];
        const whole = out.map(({ submittedAt, at }) => hoursBetween(submittedAt, at));
        const counts = { published: out.length, late: late(theirs), returned: returnedOf(theirs) };
        return { columnId, median: median(whole), ...counts };
      })
      .filter((column) => column.published + column.late + column.returned > 0),
  };
}

function peopleOf(spells: readonly Spell[], deliveries: ArticleTimes["deliveries"], now: string): PersonFigure[] {
  // Who changed a text and so called it back, or took it back, decided nothing.
  const decided = spells.filter(({ end }) => end === "passed" || end === "returned");
  const ids = [
    ...new Set([...decided.flatMap(({ by }) => (by === null ? [] : [by])), ...deliveries.map(({ by }) => by)]),
  ];
  return ids
    .map((userId): PersonFigure => {
      const own = decided.filter(({ by }) => by === userId);
      return {
        userId,
        decided: own.length,
        median: median(own.flatMap(hoursOver)),
        late: own.filter((spell) => isLate(spell, now)).length,
        returned: returnedOf(own),
        published: deliveries.filter(({ by }) => by === userId).length,
      };
    })
    .sort((a, b) => b.decided - a.decided || b.published - a.published || (a.userId < b.userId ? -1 : 1));
}

function isLate({ entered, left, hoursDue }: Spell, now: string): boolean {
  return hoursDue !== null && hoursBetween(entered, left ?? now) > hoursDue;
}

/** The hours of a stay that is over; nothing of one that was called off. */
function hoursOver({ entered, left, end }: Spell): number[] {
  return left !== null && (end === "passed" || end === "returned") ? [hoursBetween(entered, left)] : [];
}

function returnedOf(spells: readonly Spell[]): number {
  return spells.filter(({ end }) => end === "returned").length;
}

function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000;
}

function median(hours: readonly number[]): number | null {
  const sorted = hours.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : tenth((low + high) / 2);
}

function tenth(hours: number | undefined): number | null {
  return hours === undefined ? null : Math.round(hours * 10) / 10;
}
