"use server";
import { action } from "#app/(studio)/action.ts";
import { createColumn, createColumnInput } from "#server/columns/create-column.ts";
import { setSeverities, setSeveritiesInput } from "#server/columns/set-severities.ts";

export const createColumnAction = action(createColumnInput, createColumn);
export const setSeveritiesAction = action(setSeveritiesInput, setSeverities);
