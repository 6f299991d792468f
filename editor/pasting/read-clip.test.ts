import { expect, test, vi } from "vitest";
import { documentTexts } from "#domain/document/block-text.ts";
import { readClip } from "#editor/pasting/read-clip.ts";

vi.mock("#domain/importing/read-markdown.ts", () => ({
  readMarkdown: () => {
    throw new RangeError("Maximum call stack size exceeded");
  },
}));

test("words come in of a clip that nobody can read as what it is", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const read = await readClip({ html: "", text: "# 潮水\n\n**第二段**", files: [], plain: false });
  if (!read.ok) throw new Error(read.error.code);
  const { blocks, warnings } = read.value;
  expect(documentTexts({ type: "doc", content: blocks })).toEqual(["# 潮水", "**第二段**"]);
  expect(warnings).toEqual([{ code: "otherLeftOut", count: 1, sample: "" }]);
  expect(error).toHaveBeenCalled();
});
