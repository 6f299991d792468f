import type { Failure } from "#domain/result.ts";

/** What a command prints for a refusal: one line, the sentence first. Operators read English, as in the boot's lines. */
export function failureLine({ code, params = {} }: Failure): string {
  const file = params.file ?? params.what ?? params.at;
  const sentences: Partial<Record<typeof code, string>> = {
    fileBinary: "is not a text file",
    fileUnreadable: "cannot be read: there is no such file, or its encoding is none we know",
    tooLarge: "is too large",
    recordsFull: `has more than ${params.most} statistics and charts`,
    portableInvalid: String(params.problem ?? "is not in the portable format"),
    duplicate: "is there already",
    notFound: "is not on this desk",
    editionEmpty: "has no text",
    forbidden: "may not do this",
    documentInvalid: "has something a document cannot hold",
    documentTooLarge: "is too long for one article",
    mediaUnsupported: "has a picture of a kind that is not supported",
    mediaTooLarge: "has a picture that is too large",
    mediaDamaged: "has a picture that cannot be read",
  };
  const sentence = sentences[code] ?? code;
  return file === undefined ? sentence : `${file}: ${sentence}`;
}
