import { pictureBytes } from "#server/media/testing/pictures.ts";
import { captionsOf, inPieces, soundBytes } from "#server/media/testing/recordings.ts";
import { type AuthorisationCase, everybody, writers } from "#server/testing/authorisation-case.ts";
import { command, noWords, picture, recording } from "#server/testing/authorisation-inputs.ts";

/** The cases of server/media/. */
export const mediaCases: Record<string, AuthorisationCase> = {
  "media/delete-picture": { allowed: writers, input: async () => ({ ...command(), mediaId: await picture() }) },
  "media/delete-recording": { allowed: writers, input: async () => ({ ...command(), mediaId: await recording() }) },
  "media/list-pictures": { allowed: everybody, input: () => ({ query: "a" }) },
  "media/list-recordings": { allowed: everybody, input: () => ({ query: "a", kind: null }) },
  "media/open-recording": { allowed: everybody, input: async () => ({ mediaId: await recording() }) },
  "media/read-image": { allowed: everybody, input: async () => ({ mediaId: await picture(), width: 480 }) },
  "media/read-picture": { allowed: everybody, input: async () => ({ mediaId: await picture() }) },
  "media/read-recording": { allowed: everybody, input: async () => ({ mediaId: await recording() }) },
  "media/read-track": {
    allowed: everybody,
    input: async () => ({ mediaId: await recording(), locale: "en" }),
    answer: "notFound",
  },
  "media/replace-image": {
    allowed: writers,
    input: async () => ({ mediaId: await picture(), name: "b.png", bytes: await pictureBytes() }),
  },
  "media/save-captions": {
    allowed: writers,
    input: async () => ({
      ...command(),
      mediaId: await recording(),
      baseLockVersion: 1,
      captions: { zh: "", en: captionsOf("One") },
    }),
  },
  "media/save-picture": {
    allowed: writers,
    input: async () => ({
      ...command(),
      mediaId: await picture(),
      baseLockVersion: 1,
      words: { alt: noWords, caption: noWords, credit: noWords },
      focal: { x: 20, y: 80 },
    }),
  },
  "media/upload-image": { allowed: writers, input: async () => ({ name: "a.png", bytes: await pictureBytes() }) },
  "media/upload-recording": {
    allowed: writers,
    input: () => ({ name: "a.wav", body: inPieces(soundBytes()) }),
  },
};
