"use server";
import { action } from "#app/(studio)/action.ts";
import { deleteArticle, deleteArticleInput } from "#server/trash/delete-article.ts";
import { restoreArticle, restoreArticleInput } from "#server/trash/restore-article.ts";
import { trashArticle, trashArticleInput } from "#server/trash/trash-article.ts";

export const trashArticleAction = action(trashArticleInput, trashArticle);
export const restoreArticleAction = action(restoreArticleInput, restoreArticle);
export const deleteArticleAction = action(deleteArticleInput, deleteArticle);
