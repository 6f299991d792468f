"use server";
import { action } from "#app/(studio)/action.ts";
import { createArticle, createArticleInput } from "#server/articles/create-article.ts";
import { importStructure, importStructureInput } from "#server/importing/import-structure.ts";

export const createArticleAction = action(createArticleInput, createArticle);
export const importStructureAction = action(importStructureInput, importStructure);
