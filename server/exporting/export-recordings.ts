import { findPiece, findRecording } from "#db/media/recordings.ts";
import { transaction } from "#db/transaction.ts";
import { recordingsOf } from "#domain/document/media-of-document.ts";
import { languages } from "#domain/locale.ts";
import { pieceBytes, recordingEndings } from "#domain/media/recording.ts";
import type { ArticleToPrint } from "#domain/portable/print-article.ts";

/** They are called by their bytes, as pictures are. */
const nameLength = 16;

type Write = {
  text: (file: string, content: string) => Promise<void>;
  /** A file whose SHA-256 is known, piece by piece. */
  pieces: (file: string, hash: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>;
};

/** Writes the recordings of an article with their captions, and tells what they are called, by id, without their endings. */
export async function exportRecordings({ editions }: ArticleToPrint, write: Write): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(Object.values(editions).flatMap(({ document }) => recordingsOf(document)))) {
    const recording = await transaction((tx) => findRecording(tx, id));
    if (!recording) continue;
    const { hash, mime, bytes, captions } = recording;
    const name = hash.slice(0, nameLength);
    await write.pieces(`${name}.${recordingEndings[mime]}`, hash, piecesOf(id, bytes));
    for (const language of languages)
      if (captions[language] !== "") await write.text(`${name}.${language}.vtt`, captions[language]);
    names.set(id, name);
  }
  return names;
}

async function* piecesOf(id: string, bytes: number): AsyncGenerator<Uint8Array> {
  for (let number = 0; number * pieceBytes < bytes; number++) {
    const piece = await transaction((tx) => findPiece(tx, id, number));
    if (!piece) throw new Error(`recording ${id} has no piece ${number}`);
    yield piece;
  }
}
