/** What an article may share with others, as a live language of it says. */
export type RelationFacts = {
  id: string;
  /** Entries of the quotation library that it embeds. */
  quotations: readonly string[];
  /** Slugs of its tags. */
  tags: readonly string[];
  columnId: string | null;
  /** ISO 8601. */
  datePublished: string;
};

/** A list that an article stands in beside others, by the time that the desk printed: where related ones are looked for. */
export type SharedList = { of: "tag" | "quotation"; name: string };

/**
 * How many articles on either side of it in such a list an article may be related to. Whoever looks so far from both ends
 * finds the same pairs: so the press knows which pages an article may be named on, however long the list is.
 */
export const nearInList = 5;

/** As many as are shown. */
export const relatedShown = 3;

/** Quoting the same words says more than having a tag; to be of one column says something only beside that. */
const weights = { quotation: 3, tag: 2, column: 1 };

/** The lists in which related articles stand near one. */
export function sharedLists({ quotations, tags }: Pick<RelationFacts, "quotations" | "tags">): SharedList[] {
  return [
    ...quotations.map((name) => ({ of: "quotation" as const, name })),
    ...tags.map((name) => ({ of: "tag" as const, name })),
  ];
}

/** How much two articles have in common; 0 where they share no quotation and no tag. */
export function kinship(one: RelationFacts, other: RelationFacts): number {
  const quotations = common(one.quotations, other.quotations);
  const tags = common(one.tags, other.tags);
  if (quotations + tags === 0) return 0;
  const column = one.columnId !== null && one.columnId === other.columnId ? weights.column : 0;
  return quotations * weights.quotation + tags * weights.tag + column;
}

/**
 * Ids of what is shown as related to an article: what has the most in common, of equals the newest; nothing where none has.
 * @param beside ids of what its page names anyway, before and after it in its column
 */
export function relatedTo(
  one: RelationFacts,
  others: readonly RelationFacts[],
  beside: readonly string[] = [],
): string[] {
  return others
    .filter(({ id }) => id !== one.id && !beside.includes(id))
    .map((other) => ({ ...other, kinship: kinship(one, other) }))
    .filter((other) => other.kinship > 0)
    .sort(
      (a, b) => b.kinship - a.kinship || Date.parse(b.datePublished) - Date.parse(a.datePublished) || order(a.id, b.id),
    )
    .slice(0, relatedShown)
    .map(({ id }) => id);
}

function common(some: readonly string[], others: readonly string[]): number {
  return new Set(some.filter((name) => others.includes(name))).size;
}

function order(a: string, b: string): number {
  return a < b ? -1 : 1;
}
