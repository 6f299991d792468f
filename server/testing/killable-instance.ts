// A process that does what it is told with the use cases, as server.ts does for pages, for server/editions/durability.test.ts to kill.
// Each line of its input is `{ id, name, actor, input }` (bytes as base64); each line of its output `{ id, result }`, or
// `{ id, threw }` where no answer came: then the same command is sent again, as the editor does.
import { createInterface } from "node:readline";
import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import type { Result } from "#domain/result.ts";
import { confirmRows, confirmRowsInput } from "#server/alignment/confirm-rows.ts";
import { pairBlocks, pairBlocksInput } from "#server/alignment/pair-blocks.ts";
import { saveArticleDetails, saveArticleDetailsInput } from "#server/articles/save-article-details.ts";
import { saveWorkingCopy, saveWorkingCopyInput } from "#server/editions/save-working-copy.ts";
import { uploadImage } from "#server/media/upload-image.ts";
import { submitArticle, submitArticleInput } from "#server/reviews/submit-article.ts";
import { withdrawSubmission, withdrawSubmissionInput } from "#server/reviews/withdraw-submission.ts";

const command = z.object({ id: z.number(), name: z.string(), actorId: z.string(), input: z.unknown() });
const picture = z.object({ name: z.string(), bytes: z.string() });

const perform: Record<string, (actor: Actor, input: unknown) => Promise<Result<unknown>>> = {
  saveWorkingCopy: (actor, input) => saveWorkingCopy(actor, saveWorkingCopyInput.parse(input)),
  saveArticleDetails: (actor, input) => saveArticleDetails(actor, saveArticleDetailsInput.parse(input)),
  pairBlocks: (actor, input) => pairBlocks(actor, pairBlocksInput.parse(input)),
  confirmRows: (actor, input) => confirmRows(actor, confirmRowsInput.parse(input)),
  submitArticle: (actor, input) => submitArticle(actor, submitArticleInput.parse(input)),
  withdrawSubmission: (actor, input) => withdrawSubmission(actor, withdrawSubmissionInput.parse(input)),
  uploadImage: (actor, input) => {
    const { name, bytes } = picture.parse(input);
    return uploadImage(actor, { name, bytes: Uint8Array.from(Buffer.from(bytes, "base64")) });
  },
};

createInterface({ input: process.stdin }).on("line", async (line) => {
  const { id, name, actorId, input } = command.parse(JSON.parse(line));
  const actor: Actor = { id: actorId, name: "", roles: ["editor"], grants: [], locale: "en" };
  try {
    console.log(JSON.stringify({ id, result: await perform[name]?.(actor, input) }));
  } catch (error) {
    console.log(JSON.stringify({ id, threw: String(error) }));
  }
});
