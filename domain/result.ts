import type { ErrorCode } from "#domain/errors.ts";

/** An expected failure: a code from the error table and values for its message. Bugs throw instead. */
export type Failure = {
  code: ErrorCode;
  /** Values the translated message may show; scalars only, never content of a draft. */
  params?: Record<string, string | number>;
  /** Typed detail a screen needs to help, e.g. the current state in a conflict. */
  detail?: unknown;
};

/** The outcome of a use case: plain data, so that it crosses a server action unchanged. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(code: ErrorCode, extra: Omit<Failure, "code"> = {}): { ok: false; error: Failure } {
  return { ok: false, error: { code, ...extra } };
}
