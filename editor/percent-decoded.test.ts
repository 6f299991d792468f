import fc from "fast-check";
import { expect, test } from "vitest";
import { percentDecoded } from "#editor/percent-decoded.ts";

test("what was encoded is read back, and what nobody encoded is nothing and no error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(percentDecoded(encodeURIComponent(text))).toBe(text);
    }),
  );
  for (const text of ["%", "zh-%zz", "%FF", "%E4%B8"]) expect(percentDecoded(text)).toBeNull();
});
