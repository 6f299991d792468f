/** Bytes a pressed path answers with, made once: whatever has the same bytes and headers is the same object. */
export type PressedObject = {
  /** SHA-256 of MIME type, headers and identity bytes. */
  hash: string;
  mime: string;
  identity: Uint8Array;
  /** null where compressing would not make it smaller. */
  br: Uint8Array | null;
  gzip: Uint8Array | null;
  /** Headers of this page alone, such as its Content-Security-Policy; names in lower case. */
  headers: Record<string, string>;
};

/**
 * What a path answers from a generation on. Neither object nor location: withdrawn, so the next request asks what the path
 * stands for now.
 */
export type PressedEntry = {
  path: string;
  generation: number;
  status: number;
  objectHash: string | null;
  /** Where a moved page is now, as a path. */
  location: string | null;
  /** What the page is about: `article:<id>`, `person:<id>`, `column:<slug>`, `home`, `missing`, `asset`, … */
  subject: string;
};

/** What readers see now: `frame` names the build and the furniture that every page was rendered with. */
export type PressState = { generation: number; frame: string; storeId: string };

/** The channel on which each new generation is announced to every instance. */
export const pressChannel = "duizhao_press";
