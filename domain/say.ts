/** Looks a message up by its full key, e.g. `studio.notices.line.assigned`. */
export type Say = (key: string, values?: Record<string, string | number>) => string;
