import { load } from "cheerio";
import { expect, it } from "vitest";
import { addTitleFaces, type CutTitles, titleCutter } from "#press/title-faces.ts";
import { type CutFace, cutFace } from "#render/faces/cut-face.ts";

async function withFaces(body: string, cut: CutTitles = cutFace) {
  const $ = load(`<!doctype html><html lang="zh-Hans"><head></head><body>${body}</body></html>`);
  const assets = await addTitleFaces($, cut);
  return { assets, style: $("head > style").text(), html: $.html() };
}

/** What a cutter was asked for. */
function asked(): { said: string[]; cut: CutTitles } {
  const said: string[] = [];
  return {
    said,
    cut: async (text, script) => {
      said.push(`${script} ${text}`);
      return null;
    },
  };
}

it("a page's titles have the face of their own characters, a file that is named by its bytes", async () => {
  const { assets, style } = await withFaces("<h1 data-display>《对照》2026</h1><p>别的字</p>");
  expect(assets.map(({ path, mime }) => [path.replace(/[0-9a-f]{16}/, "#"), mime])).toEqual([
    ["/assets/title-#.otf", "font/otf"],
  ]);
  expect(style).toBe(
    `@font-face{font-family:"Duizhao Hans";font-weight:700;font-display:swap;src:url("${assets[0]?.path}") format("opentype");unicode-range:U+5BF9,U+7167}`,
  );
});

it("what is said in either script is cut by that script, whatever stands around it, and English not at all", async () => {
  const { said, cut } = asked();
  await withFaces(
    `<h1 data-display>对照 <span lang="zh-Hant">對照</span><b>与</b></h1><p lang="en"><i data-display>Both 對</i></p>
     <p class="h1" lang="zh-Hant" data-display>數字</p>`,
    cut,
  );
  expect(said).toEqual(["zh-Hans 对照 与", "zh-Hant 對照數字"]);
});

it("each script's face has a name of its own", async () => {
  const { assets, style } = await withFaces('<h1 data-display>对</h1><p lang="zh-Hant" data-display>對</p>');
  expect(style.match(/"Duizhao \w+"/g)).toEqual(['"Duizhao Hans"', '"Duizhao Hant"']);
  expect(new Set(assets.map(({ path }) => path)).size).toBe(2);
});

it("a page without titles in Chinese has nothing of it", async () => {
  for (const body of ["<h1>对照</h1>", '<h1 lang="en" data-display>Both sides</h1>', "<h1 data-display>2026</h1>"]) {
    expect(await withFaces(body), body).toMatchObject({ assets: [], style: "" });
  }
});

it("nothing that a title says gets into a style", async () => {
  const said = '</style><script>alert("对")</script>}*{display:none}';
  const { style, html } = await withFaces(`<h1 data-display>${said.replaceAll("<", "&lt;")}</h1>`);
  expect(style).toMatch(/^@font-face\{[^{}<]*unicode-range:U\+5BF9\}$/);
  expect(html).not.toContain("<script>");
});

const face: CutFace = { bytes: Buffer.from("a face"), points: [0x5bf9] };

it("the same characters are cut once, for all pages that say them", async () => {
  let cuts = 0;
  const cutter = titleCutter(
    () => expect.fail(),
    async () => {
      cuts += 1;
      return face;
    },
  );
  const all = await Promise.all([cutter("对照，对照", "zh-Hans"), cutter("照对", "zh-Hans"), cutter("no", "zh-Hans")]);
  expect([cuts, ...all]).toEqual([1, face, face, null]);
  await cutter("照对", "zh-Hant");
  expect(cuts).toBe(2);
});

it("faces that no page asked for in a while are forgotten, the others are not", async () => {
  const cut: string[] = [];
  const cutter = titleCutter(
    () => expect.fail(),
    async (text) => {
      cut.push(text);
      return face;
    },
  );
  for (let at = 0; at < 300; at += 1) {
    await cutter(String.fromCodePoint(0x4e00 + at), "zh-Hans");
    await cutter("对", "zh-Hans");
  }
  await cutter("一", "zh-Hans");
  expect(cut.filter((text) => text === "对")).toHaveLength(1);
  expect(cut.filter((text) => text === "一")).toHaveLength(2);
});

it("where no face can be cut the page has none, whoever runs the site hears why, and the next page tries again", async () => {
  const heard: unknown[] = [];
  const broken = new Error("a slice is not there");
  let works = false;
  const cutter = titleCutter(
    (error) => heard.push(error),
    async () => {
      if (!works) throw broken;
      return face;
    },
  );
  expect(await withFaces("<h1 data-display>对</h1>", cutter)).toMatchObject({ assets: [], style: "" });
  expect(heard).toEqual([broken]);
  works = true;
  expect((await withFaces("<h1 data-display>对</h1>", cutter)).assets).toHaveLength(1);
});
