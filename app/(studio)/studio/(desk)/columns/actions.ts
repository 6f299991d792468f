"use server";
import { action } from "#app/(studio)/action.ts";
import { createColumn, createColumnInput } from "#server/columns/create-column.ts";

export const createColumnAction = action(createColumnInput, createColumn);
