/** Records whose block this person has just put in: the dialog opens by itself, and leaving it takes the block back. */
export const justInserted = new Set<string>();
