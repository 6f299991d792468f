import { z } from "zod";
import { idSchema } from "#domain/ids.ts";
import type { Press } from "#press/press.ts";

/** The payload of the job `press`: what an event changed, or everything. */
export const pressPayload = z.union([
  z.strictObject({ articleId: idSchema }),
  z.strictObject({ articleIds: z.array(idSchema).min(1) }),
  z.strictObject({ quotationId: idSchema }),
  z.strictObject({ furniture: z.literal(true) }),
  z.strictObject({ all: z.literal(true) }),
  // Not strict: what is done again and again is told when it was due.
  z.object({ news: z.literal(true) }),
]);

/** The task behind the job `press`; it is safe to run twice, and a refused page makes it be tried again. */
export function pressTask(press: Press): (payload: unknown) => Promise<void> {
  return async (payload) => {
    const job = pressPayload.parse(payload);
    if ("all" in job) {
      await press.pressAll();
    } else if ("news" in job) {
      await press.pressNews();
    } else if ("furniture" in job) {
      await press.pressFurniture();
    } else if ("quotationId" in job) {
      await press.pressQuotation(job.quotationId);
    } else if ("articleIds" in job) {
      await press.pressTogether(job.articleIds);
    } else {
      await press.pressArticle(job.articleId);
    }
  };
}
