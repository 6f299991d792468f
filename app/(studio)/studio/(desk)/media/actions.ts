"use server";
import { action } from "#app/(studio)/action.ts";
import { deletePicture, deletePictureInput } from "#server/media/delete-picture.ts";
import { deleteRecording, deleteRecordingInput } from "#server/media/delete-recording.ts";
import { saveCaptions, saveCaptionsInput } from "#server/media/save-captions.ts";
import { savePicture, savePictureInput } from "#server/media/save-picture.ts";

export const savePictureAction = action(savePictureInput, savePicture);
export const deletePictureAction = action(deletePictureInput, deletePicture);
export const saveCaptionsAction = action(saveCaptionsInput, saveCaptions);
export const deleteRecordingAction = action(deleteRecordingInput, deleteRecording);
