import type { z } from "zod";

/** A file that is not as the format says. Thrown and caught inside domain/portable; callers get a Result. */
export class FileProblem extends Error {
  readonly file: string;
  readonly problem: string;
  constructor(file: string, problem: string) {
    super(`${file}: ${problem}`);
    this.file = file;
    this.problem = problem;
  }
}

/** The first problem of a parse, with its place. */
export function problemOf(error: z.ZodError): string {
  const issue = error.issues[0];
  const path = issue?.path.map(String).join(".") ?? "";
  return path === "" ? (issue?.message ?? "invalid") : `${path}: ${issue?.message ?? "invalid"}`;
}
