import type { ArticleFound, CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { writtenEditions } from "#domain/checks/article/written-editions.ts";
import { roleLabel } from "#domain/credits/role-labels.ts";
import type { CreditRole } from "#domain/credits/roles.ts";
import type { Block } from "#domain/document/document.ts";
import { editionLocale } from "#domain/locale.ts";

/** What somebody's work would have left in the article. */
const kinds = {
  recording: ({ blocks }: Content) => blocks.some(({ type }) => type === "video" || type === "audio"),
  picture: (content: Content) => hasPicture(content),
  drawing: (content: Content) => hasPicture(content) || content.blocks.some(({ type }) => type === "chart"),
  figures: ({ blocks }: Content) => blocks.some(({ type }) => ["statistic", "chart", "table"].includes(type)),
  translation: ({ languages }: Content) => languages > 1,
} satisfies Record<string, (content: Content) => boolean>;

const leftBy: Partial<Record<CreditRole, keyof typeof kinds>> = {
  videoEditor: "recording",
  cameraOperator: "recording",
  narrator: "recording",
  photographer: "picture",
  illustrator: "drawing",
  designer: "drawing",
  dataAnalyst: "figures",
  translator: "translation",
};

type Content = { blocks: readonly Block[]; hasCover: boolean; languages: number };

/** Credits for work of which nothing is in the article. One that nobody has begun to write has no work in it at all. */
export function creditWithoutContent(article: CheckedArticle): ArticleFound[] {
  const written = writtenEditions(article);
  if (written.length === 0) return [];
  const content: Content = {
    blocks: Object.values(article.editions).flatMap(({ document }) => document.content),
    hasCover: article.cover !== null,
    languages: written.length,
  };
  const locale = editionLocale(written[0]?.language ?? "zh", article.script);
  const roles = [...new Set(article.credits.flatMap((group) => group.roles))];
  return roles.flatMap((role): ArticleFound[] => {
    const kind = leftBy[role];
    if (kind === undefined || kinds[kind](content)) return [];
    const people = article.credits.find((group) => group.roles.includes(role))?.personIds.length;
    const quote = roleLabel(role, locale, people);
    const said = { kind, values: { role } };
    return [{ rule: "credit-without-content", place: { part: "credits" }, side: "both", quote, at: 0, said }];
  });
}

function hasPicture({ blocks, hasCover }: Content): boolean {
  return (
    hasCover ||
    blocks.some(
      (block) =>
        block.type === "figure" || block.type === "gallery" || (block.type === "video" && block.attrs.poster !== ""),
    )
  );
}
