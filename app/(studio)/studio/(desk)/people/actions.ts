"use server";
import { action } from "#app/(studio)/action.ts";
import { createPerson, createPersonInput } from "#server/people/create-person.ts";
import { updatePerson, updatePersonInput } from "#server/people/update-person.ts";

export const createPersonAction = action(createPersonInput, createPerson);
export const updatePersonAction = action(updatePersonInput, updatePerson);
