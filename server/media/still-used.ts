import type { Actor } from "#domain/access.ts";
import type { PictureUse } from "#domain/media/picture.ts";
import { refuse } from "#domain/result.ts";

/** Why something stays in the library, with one place in `params.where` and some in `detail: { uses }`; null when it may go. */
export function stillUsed(
  code: "pictureUsed" | "recordingUsed",
  actor: Actor,
  { uses, total }: { uses: PictureUse[]; total: number },
) {
  const [first] = uses;
  if (!first) return null;
  const where = first.titles[actor.locale === "en" ? "en" : "zh"] || first.titles.zh || first.titles.en;
  return refuse(code, { params: { where: where || first.articleId, count: total }, detail: { uses } });
}
