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
