/** How times stand in the studio and its mails; the words and their order are those of the reader's language. */
export const timeForms = {
  moment: { dateStyle: "medium", timeStyle: "short" },
  /** Where what happened first matters: the audit log. */
  second: { dateStyle: "medium", timeStyle: "medium" },
  day: { dateStyle: "medium" },
  weekday: { dateStyle: "full" },
  clock: { hour: "2-digit", minute: "2-digit", hour12: false },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type TimeForm = keyof typeof timeForms;

/** Prints an instant as a person's language does, by the desk's clock or that of a zone. */
export type PrintTime = (at: string | Date, form?: TimeForm, zone?: string) => string;
