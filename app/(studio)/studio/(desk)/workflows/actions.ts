"use server";
import { action } from "#app/(studio)/action.ts";
import { retireTemplate, retireTemplateInput } from "#server/templates/retire-template.ts";
import { saveTemplate, saveTemplateInput } from "#server/templates/save-template.ts";

export const saveTemplateAction = action(saveTemplateInput, saveTemplate);
export const retireTemplateAction = action(retireTemplateInput, retireTemplate);
