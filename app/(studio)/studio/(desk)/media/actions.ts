"use server";
import { action } from "#app/(studio)/action.ts";
import { deletePicture, deletePictureInput } from "#server/media/delete-picture.ts";
import { savePicture, savePictureInput } from "#server/media/save-picture.ts";

export const savePictureAction = action(savePictureInput, savePicture);
export const deletePictureAction = action(deletePictureInput, deletePicture);
