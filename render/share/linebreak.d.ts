declare module "linebreak" {
  /** A place where a line may end (UTF-16 offset), or has to. */
  export type Break = { position: number; required: boolean };
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
