import type { Actor } from "#domain/access.ts";
import type { WorkingCopy } from "#domain/article/article.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { deriveSuggestions } from "#domain/suggestions/derive-suggestions.ts";
import type { SuggestionForDesk } from "#domain/suggestions/suggestion.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { acceptSuggestions } from "#server/suggestions/accept-suggestions.ts";
import { listSuggestions } from "#server/suggestions/list-suggestions.ts";
import { suggest } from "#server/suggestions/suggest.ts";

export async function copyOf(actor: Actor, articleId: string, language: Language = "zh"): Promise<WorkingCopy> {
  const article = await readArticle(actor, { articleId });
  const copy = article.ok ? article.value.editions[language] : undefined;
  if (!copy) throw new Error(`no ${language} edition`);
  return copy;
}

export async function pendingOf(actor: Actor, articleId: string): Promise<SuggestionForDesk[]> {
  const all = await listSuggestions(actor, { articleId });
  if (!all.ok) throw new Error(all.error.code);
  return all.value.filter(({ status }) => status === "pending");
}

/** Suggests that a block of one line read otherwise. */
export async function suggestText(
  actor: Actor,
  articleId: string,
  words: string,
  {
    language = "zh",
    blockId = "b1",
    commandId = createId(),
  }: { language?: Language; blockId?: string; commandId?: string } = {},
) {
  const copy = await copyOf(actor, articleId, language);
  const block = copy.document.content.find(({ attrs }) => attrs.id === blockId);
  if (block?.type !== "paragraph") throw new Error(`no paragraph ${blockId}`);
  const content = words === "" ? [] : [{ type: "text" as const, text: words }];
  const changes = deriveSuggestions(block, { ...block, content }, language) ?? [];
  return suggest(actor, { commandId, editionId: copy.id, place: { blockId }, baseHash: blockHash(block), changes });
}

/** Accepts suggestions of one language on what stands; all that wait unless they are named. */
export async function accept(actor: Actor, articleId: string, language: Language = "zh", ids?: string[]) {
  const copy = await copyOf(actor, articleId, language);
  const waiting = (await pendingOf(actor, articleId)).filter((each) => each.language === language);
  return acceptSuggestions(actor, {
    commandId: createId(),
    editionId: copy.id,
    baseLockVersion: copy.lockVersion,
    suggestionIds: ids ?? waiting.map(({ id }) => id),
  });
}
