/** The shelves of the library: where each is, and what its words are called. */
export const shelves = {
  pictures: { path: "/studio/media", own: "" },
  recordings: { path: "/studio/media/recordings", own: "recordings." },
} as const;
export type Shelf = keyof typeof shelves;
