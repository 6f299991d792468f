import { z } from "zod";
import type { BlockOf } from "#domain/document/document.ts";
import { audioAttrs, isOneVideo, videoAttrs } from "#domain/document/recording-attrs.ts";

type VideoAttrs = Omit<BlockOf<"video">["attrs"], "id">;
type AudioAttrs = Omit<BlockOf<"audio">["attrs"], "id">;

const videoSchema = z.strictObject(videoAttrs).refine(isOneVideo);
const audioSchema = z.strictObject(audioAttrs);

/** What `:::video{…}` and `:::audio{…}` may say. */
export const audioAttributeNames = ["media", "title", "credit"] as const;
export const videoAttributeNames = [...audioAttributeNames, "poster", "embed"] as const;

/**
 * The attributes as the directive has them: `media` and `poster` are names of files beside the text, without their
 * ending; `embed` is a video of another site, such as `youtube:<id>`.
 */
export function printRecordingAttributes({ mediaId, ...said }: VideoAttrs | AudioAttrs): Record<string, string> {
  return Object.fromEntries(Object.entries({ media: mediaId, ...said }).filter(([, value]) => value !== ""));
}

type Written = Record<string, string | null | undefined>;

/** Null when one of them cannot be what it says. */
export function readVideoAttributes(attributes: Written): VideoAttrs | null {
  return videoSchema.safeParse(written(attributes, videoAttributeNames)).data ?? null;
}

/** The same for sound. */
export function readAudioAttributes(attributes: Written): AudioAttrs | null {
  return audioSchema.safeParse(written(attributes, audioAttributeNames)).data ?? null;
}

function written(attributes: Written, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name === "media" ? "mediaId" : name, attributes[name] ?? ""]));
}
