/** How long one person's work goes on before it is kept as a revision. */
export const pauseMinutes = 10;

/**
 * Whether what stands must be kept as a revision before `actorId` writes over it: somebody else takes over, or ten
 * minutes went by since the first write that no revision has.
 */
export function isRevisionDue(
  copy: { savedBy: string | null; unrevisedSince: Date | null },
  actorId: string,
  now: Date,
): boolean {
  if (copy.unrevisedSince === null) return false;
  return copy.savedBy !== actorId || now.getTime() - copy.unrevisedSince.getTime() >= pauseMinutes * 60_000;
}
