import type { ReactNode } from "react";
import { inlineText } from "#domain/document/block-text.ts";
import type { BlockOf } from "#domain/document/document.ts";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { transcriptOf } from "#domain/media/captions.ts";
import { type Embed, embedOf } from "#domain/media/embed.ts";
import { recordingEndings } from "#domain/media/recording.ts";
import { mediaPath } from "#domain/publication/paths.ts";
import type { PublishedImage, PublishedRecording } from "#domain/publication/snapshot.ts";
import { EmbedPlace } from "#render/embed.tsx";
import { Picture, type PicturePath, publicPicturePath } from "#render/picture.tsx";
import { recordingStyle } from "#render/recording-style.ts";

type Track = PublishedRecording["tracks"][number];

/** Where the bytes of a recording and of its captions are. */
export type RecordingPaths = {
  file: (recording: PublishedRecording, mediaId: string) => string;
  track: (track: Track, mediaId: string) => string;
};
const publicPaths: RecordingPaths = {
  file: ({ hash, mime }) => mediaPath(hash, recordingEndings[mime]),
  track: ({ hash }) => mediaPath(hash, "vtt"),
};

const words = {
  at: { "zh-Hans": "见：", "zh-Hant": "見：", en: "At " },
  transcript: { "zh-Hans": "文字稿", "zh-Hant": "文字稿", en: "Transcript" },
  video: { "zh-Hans": "视频", "zh-Hant": "影片", en: "Video" },
  audio: { "zh-Hans": "音频", "zh-Hant": "音訊", en: "Audio" },
} satisfies Record<string, Record<ReaderLocale, string>>;

const localeNames: Record<ReaderLocale, string> = { "zh-Hans": "简体中文", "zh-Hant": "繁體中文", en: "English" };

/** What stands before the address of a recording. */
export function recordingAt(locale: ReaderLocale): string {
  return words.at[locale];
}

type RecordingBlock = BlockOf<"video" | "audio">;

export type RecordingContext = {
  locale: ReaderLocale;
  pictures?: Record<string, PublishedImage> | undefined;
  picturePath?: PicturePath | undefined;
  /** The recordings of the text by their ids in the document. */
  recordings?: Record<string, PublishedRecording> | undefined;
  recordingPaths?: RecordingPaths | undefined;
  origin?: string | undefined;
};

/** What is played: a player that needs no script, and of sound what is said in it. Nothing where there is no recording. */
export function Player({ block, context }: { block: RecordingBlock; context: RecordingContext }): ReactNode {
  const { locale, recordings, recordingPaths = publicPaths, origin = "" } = context;
  const { mediaId } = block.attrs;
  const label = block.attrs.title || inlineText(block.content) || words[block.type][locale];
  const embed = block.type === "video" ? embedOf(block.attrs.embed) : null;
  if (block.type === "video" && embed) return <Embedded {...{ block, context, embed, label }} />;
  const recording = recordings?.[mediaId];
  if (recording === undefined) return null;
  const source = recordingPaths.file(recording, mediaId);
  const tracks = tracksFor(recording.tracks, locale);
  const captions = tracks.map((track) => (
    <track
      key={track.locale}
      kind="captions"
      src={recordingPaths.track(track, mediaId)}
      srcLang={track.locale}
      label={localeNames[track.locale]}
      {...(languageOf(track.locale) === languageOf(locale) && { default: true })}
    />
  ));
  const [own] = tracks;
  return (
    <>
      <Style />
      {block.type === "video" && recording.kind === "video" ? (
        <video
          controls
          playsInline
          preload="none"
          src={source}
          width={recording.width}
          height={recording.height}
          aria-label={label}
          {...posterOf(block, context)}
        >
          {captions}
        </video>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: players of sound show no captions; the transcript stands below
        <audio controls preload="none" src={source} aria-label={label} />
      )}
      <p className="recording-address">{`${recordingAt(locale)}${origin}${source}`}</p>
      {recording.kind === "audio" && own && <Transcript track={own} locale={locale} />}
    </>
  );
}

/** It comes with the first recording of a page, so that pages without one carry nothing of it. */
function Style() {
  return (
    <style href="recordings" precedence="recordings">
      {recordingStyle}
    </style>
  );
}

type EmbeddedProps = { block: BlockOf<"video">; context: RecordingContext; embed: Embed; label: string };

function Embedded({ block, context: { locale, pictures, picturePath }, embed, label }: EmbeddedProps) {
  const { poster } = block.attrs;
  const image = pictures?.[poster];
  return (
    <>
      <Style />
      <EmbedPlace
        {...{ embed, label, locale }}
        poster={
          image && <Picture image={image} alt="" mediaId={poster} sizes={posterSizes} picturePath={picturePath} />
        }
      />
      <p className="recording-address">
        {recordingAt(locale)}
        {embed.page}
      </p>
    </>
  );
}

function Transcript({ track, locale }: { track: Track; locale: ReaderLocale }) {
  return (
    <details className="transcript" lang={track.locale}>
      <summary lang={locale}>{words.transcript[locale]}</summary>
      {transcriptOf(track.text).map((line, at) => (
        <p key={String(at)}>{line}</p>
      ))}
    </details>
  );
}

/** The reader's own language first, in the reader's script, and then the other one. */
function tracksFor(tracks: readonly Track[], locale: ReaderLocale): Track[] {
  const own = tracks.filter((track) => track.locale === locale);
  const other = tracks.filter(({ locale: one }) => languageOf(one) !== languageOf(locale) && one !== "zh-Hant");
  return [...own, ...other];
}

/** Of the widths that there are, the narrowest that fills the text's; a poster has no choice of its own. */
const posterWidth = 960;
const posterSizes = "(min-width: 44rem) 41rem, 100vw";

function posterOf(block: BlockOf<"video">, { pictures, picturePath = publicPicturePath }: RecordingContext) {
  const { poster } = block.attrs;
  const variants = pictures?.[poster]?.variants.filter(({ format }) => format === "webp") ?? [];
  const variant = variants.find(({ width }) => width >= posterWidth) ?? variants.at(-1);
  return variant && { poster: picturePath(variant, poster) };
}
