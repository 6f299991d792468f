import { audioAttrs, videoAttrs } from "#domain/document/recording-attrs.ts";
import { captionedBlock } from "#editor/extensions/captioned-block.ts";

/** A recording to be seen. */
export const VideoBlock = captionedBlock("video", Object.keys(videoAttrs));

/** A recording to be heard. */
export const AudioBlock = captionedBlock("audio", Object.keys(audioAttrs));
