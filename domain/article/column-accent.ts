import { z } from "zod";

/** The colours a column may have on its own pages (render/tokens.css); the first is the house's, and what nobody chose. */
export const columnAccents = ["cinnabar", "ochre", "pine", "azurite", "indigo", "plum"] as const;
export const [houseAccent] = columnAccents;
export const columnAccentSchema = z.enum(columnAccents);
export type ColumnAccent = z.infer<typeof columnAccentSchema>;
