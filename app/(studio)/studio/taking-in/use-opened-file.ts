"use client";

import { useRef, useState } from "react";
import type { Failure } from "#domain/result.ts";
import type { OpenedFile } from "#editor/files/open-file.ts";
import type { TrackedChanges } from "#editor/files/prepare-word.ts";

/** What a file chooser offers; what a file really is, is seen when it is read. */
export const readableFiles = ".docx,.html,.htm,.md,.markdown,.txt";

/** A file that is being looked at: being read, refused, or read with tracked changes decided one way. */
export type FileState =
  | { status: "reading"; name: string }
  | { status: "refused"; name: string; failure: Failure }
  | { status: "opened"; name: string; opened: OpenedFile; changes: TrackedChanges };

/** Opens one file after another; the last one chosen is the one that is shown. */
export function useOpenedFile() {
  const [state, setState] = useState<FileState | null>(null);
  const current = useRef<File | null>(null);
  const read = async (file: File, changes: TrackedChanges) => {
    current.current = file;
    const { name } = file;
    setState({ status: "reading", name });
    const answer = await import("#editor/files/open-file.ts")
      .then(({ openFile }) => openFile(file, changes))
      .catch((): { ok: false; error: Failure } => ({ ok: false, error: { code: "fileDamaged" } }));
    if (current.current !== file) return;
    if (answer.ok) setState({ status: "opened", name, opened: answer.value, changes });
    else setState({ status: "refused", name, failure: answer.error });
  };
  return {
    state,
    open: (file: File) => void read(file, "accept"),
    decide: (changes: TrackedChanges) => current.current && void read(current.current, changes),
    close: () => {
      current.current = null;
      setState(null);
    },
  };
}
