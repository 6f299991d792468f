import { z } from "zod";
import { creditRoleSchema } from "#domain/credits/roles.ts";
import { idSchema } from "#domain/ids.ts";
import { languageSchema } from "#domain/locale.ts";
import { writtenText } from "#domain/text.ts";

/**
 * One group of a credit line: the people who share these roles (策劃、文案：曹川川 is one group with two roles).
 * `language` limits it to one edition, e.g. the translator of the English; absent means the whole article.
 */
export const creditGroupSchema = z.strictObject({
  roles: z.array(creditRoleSchema).min(1).max(8),
  personIds: z.array(idSchema).min(1).max(60),
  language: languageSchema.optional(),
});
export type CreditGroup = z.infer<typeof creditGroupSchema>;
export const creditListSchema = z.array(creditGroupSchema).max(40);

/** Names of a person in each script. `unconfirmed` names were generated (pinyin, converted script) and await a human. */
export const personNamesSchema = z.strictObject({
  hans: writtenText(100),
  hant: writtenText(100),
  en: writtenText(200),
  unconfirmed: z
    .array(z.enum(["hans", "hant", "en"]))
    .max(3)
    .default([]),
});
export type PersonNames = z.infer<typeof personNamesSchema>;

export type Person = { id: string; names: PersonNames; bio: { zh: string; en: string }; lockVersion: number };
