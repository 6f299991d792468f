/**
 * Something only the person at the terminal can put right: a port in use, a folder that can't be reached. Its message
 * is one clear sentence that says what to do; whoever catches it at the top prints the message without a stack trace.
 */
export class OperatorProblem extends Error {
  override readonly name = "OperatorProblem";
}
