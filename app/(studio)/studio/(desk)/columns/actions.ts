"use server";
import { action } from "#app/(studio)/action.ts";
import { createColumn, createColumnInput } from "#server/columns/create-column.ts";
import { setAccent, setAccentInput } from "#server/columns/set-accent.ts";
import { setSeverities, setSeveritiesInput } from "#server/columns/set-severities.ts";
import { setTemplate, setTemplateInput } from "#server/columns/set-template.ts";

export const createColumnAction = action(createColumnInput, createColumn);
export const setAccentAction = action(setAccentInput, setAccent);
export const setSeveritiesAction = action(setSeveritiesInput, setSeverities);
export const setTemplateAction = action(setTemplateInput, setTemplate);
