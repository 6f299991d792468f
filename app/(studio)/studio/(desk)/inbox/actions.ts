"use server";
import { action } from "#app/(studio)/action.ts";
import { assignItem, assignItemInput } from "#server/inbox/assign-item.ts";
import { listTakers, listTakersInput } from "#server/inbox/list-takers.ts";

export const assignItemAction = action(assignItemInput, assignItem);
export const listTakersAction = action(listTakersInput, listTakers);
