"use server";
import { action } from "#app/(studio)/action.ts";
import { createArticle, createArticleInput } from "#server/articles/create-article.ts";

export const createArticleAction = action(createArticleInput, createArticle);
