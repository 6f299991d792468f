declare module "opentype.js" {
  /** The part of it that writes a face. */
  class Path {
    moveTo(x: number, y: number): void;
    lineTo(x: number, y: number): void;
    quadraticCurveTo(x1: number, y1: number, x: number, y: number): void;
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
    close(): void;
  }
  class Glyph {
    constructor(made: { name: string; unicode?: number; advanceWidth: number; path: Path });
  }
  class Font {
    /** By platform (windows, macintosh, unicode), name and language. */
    names: Record<string, Record<string, Record<string, string>>>;
    constructor(made: {
      familyName: string;
      styleName: string;
      version: string;
      copyright: string;
      license: string;
      licenseURL: string;
      unitsPerEm: number;
      ascender: number;
      descender: number;
      weightClass: number;
      glyphs: Glyph[];
    });
    toArrayBuffer(): ArrayBuffer;
  }
  const opentype: { Path: typeof Path; Glyph: typeof Glyph; Font: typeof Font };
  export default opentype;
}
