import { z } from "zod";
import { listNeeds, listStatuses } from "#domain/article/article-in-list.ts";
import { idSchema } from "#domain/ids.ts";
import { writtenText } from "#domain/text.ts";

/** What the address of a list says; whatever it says wrongly is as if it had not been said. */
export const listQuerySchema = z.object({
  q: writtenText(200).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type ListQuery = z.infer<typeof listQuerySchema>;

export const shelfQuerySchema = listQuerySchema.extend({ open: idSchema.nullable().catch(null) });

/** Whether somebody vouches for the newest words of an entry of the quotation library. */
export const quotationStates = ["verified", "awaiting"] as const;

export const quotationQuerySchema = listQuerySchema.extend({
  state: z.enum(quotationStates).optional().catch(undefined),
  tag: idSchema.optional().catch(undefined),
});
export type QuotationQuery = z.infer<typeof quotationQuerySchema>;

export const deskQuerySchema = listQuerySchema.extend({
  status: z
    .enum([...listStatuses, "published", "takenDown"])
    .optional()
    .catch(undefined),
  needs: z.enum(listNeeds).optional().catch(undefined),
  column: z
    .string()
    .max(40)
    .regex(/^[a-z0-9-]+$/)
    .optional()
    .catch(undefined),
  mine: z.literal("1").optional().catch(undefined),
});
export type DeskQuery = z.infer<typeof deskQuerySchema>;
