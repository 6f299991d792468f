/** Content the desk took, and the number of writes it then counted. */
export type Version<C> = { content: C; lockVersion: number };

/**
 * What a browser still owes the desk: the content as it stands, what it was made from, and the command that was on its way
 * when we last heard (sent again unchanged, so that the desk does it once).
 */
export type Unsent<C> = {
  base: Version<C>;
  current: C;
  inFlight: { commandId: string; content: C } | null;
  /** ISO 8601, by this machine's clock; only shown to a person. */
  keptAt: string;
};
