import { get } from "./get.ts";

/** DESIGN §9, in kilobytes. */
const goals = { ownJs: 5, all: 60 };

/** What a reader downloads for a page, without pictures: by kind, in kilobytes as sent with brotli. */
export async function reportSizes(site: string, name: string, path: string): Promise<void> {
  const size = async (address: string) => (await get(site + address, { "accept-encoding": "br" })).body.length / 1000;
  const html = (await get(site + path)).body.toString();
  const sum = async (pattern: RegExp) => {
    const sizes = await Promise.all([...html.matchAll(pattern)].map((match) => size(match[1] ?? "")));
    return sizes.reduce((all, one) => all + one, 0);
  };
  const page = await size(path);
  const js = await sum(/<script[^>]* src="(\/assets\/[^"]+)"/g);
  const css = await sum(/<link rel="stylesheet" href="(\/assets\/[^"]+)"/g);
  const framework = html.match(/\/_next\/[^"]+\.js/g)?.length ?? 0;
  const kb = (value: number) => `${value.toFixed(1)} KB`;
  const met = js <= goals.ownJs && page + js + css <= goals.all && framework === 0;
  const plain = kb(Buffer.byteLength(html) / 1000);
  console.log(
    `${name}: page ${kb(page)} (${plain} plain), own JS ${kb(js)}, CSS ${kb(css)}, in all ${kb(page + js + css)}, framework scripts ${framework}` +
      ` (goal ≤ ${goals.ownJs} KB JS, ≤ ${goals.all} KB in all, no framework: ${met ? "met" : "not met"})`,
  );
}
