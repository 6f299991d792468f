"use server";
import { action } from "#app/(studio)/action.ts";
import { saveAbout, saveAboutInput } from "#server/about/save-about.ts";

export const saveAboutAction = action(saveAboutInput, saveAbout);
