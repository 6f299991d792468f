import type { EditionText } from "#domain/article/article.ts";

/**
 * What a browser still owes the desk for one edition: the text as it stands, what it was made from, and the command that
 * was on its way when we last heard (sent again unchanged, so that the desk does it once).
 */
export type Unsent = {
  editionId: string;
  base: EditionText & { lockVersion: number };
  current: EditionText;
  inFlight: { commandId: string; text: EditionText } | null;
  /** ISO 8601, by this machine's clock; only shown to a person. */
  keptAt: string;
};
