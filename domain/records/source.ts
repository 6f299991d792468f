import { z } from "zod";
import { linkHrefSchema } from "#domain/document/link.ts";
import { writtenBilingual } from "#domain/locale.ts";

/** Where the figures of a record come from; `href` may be "". */
export const recordSourceSchema = z.strictObject({
  text: writtenBilingual(500),
  href: z.union([z.literal(""), linkHrefSchema]),
});
