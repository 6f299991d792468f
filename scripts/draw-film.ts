/**
 * Films the sample desk's ship on its way up five steps: `npm run film`. A browser encodes what the pen draws, so another
 * browser makes other bytes of the same pictures.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { sheet } from "./drawing/pen.ts";
import { filmFrames, lockFrame, pictureSize } from "./drawing/pictures.ts";

const [width, height] = [640, 360];
const framesPerSecond = 10;
const root = join(import.meta.dirname, "..");

const frames: string[] = [];
for (let frame = 0; frame < filmFrames; frame++) {
  const drawn = sharp(sheet(lockFrame(frame), pictureSize.wide, pictureSize.tall)).resize(width, height);
  frames.push((await drawn.png({ palette: true }).toBuffer()).toString("base64"));
}

const executablePath = process.env.DUIZHAO_BROWSER;
const browser = await chromium.launch({ args: ["--no-sandbox"], ...(executablePath && { executablePath }) });
try {
  const page = await browser.newPage();
  // Encoders are only there on a page that came over a connection of trust.
  await page.route("https://film.test/**", async (route) => {
    const isProgram = route.request().url().endsWith(".mjs");
    const program = join(root, "node_modules/mediabunny/dist/bundles/mediabunny.min.mjs");
    await route.fulfill({
      contentType: isProgram ? "text/javascript" : "text/html",
      body: isProgram ? await readFile(program) : "<!doctype html><title>Film</title>",
    });
  });
  await page.goto("https://film.test/");
  const film = await page.evaluate(
    async ({ frames, width, height, framesPerSecond, program }) => {
      const { BufferTarget, CanvasSource, Output, WebMOutputFormat }: typeof import("mediabunny") = await import(
        program
      );
      const canvas = new OffscreenCanvas(width, height);
      const paint = canvas.getContext("2d");
      const source = new CanvasSource(canvas, { codec: "vp9", bitrate: 120_000, keyFrameInterval: 5 });
      const target = new BufferTarget();
      const output = new Output({ format: new WebMOutputFormat(), target });
      output.addVideoTrack(source, { frameRate: framesPerSecond });
      await output.start();
      for (const [index, frame] of frames.entries()) {
        const picture = new Image();
        picture.src = `data:image/png;base64,${frame}`;
        await picture.decode();
        paint?.drawImage(picture, 0, 0);
        await source.add(index / framesPerSecond, 1 / framesPerSecond);
      }
      await output.finalize();
      return [...new Uint8Array(target.buffer ?? new ArrayBuffer(0))];
    },
    { frames, width, height, framesPerSecond, program: "/mediabunny.mjs" },
  );
  await writeFile(join(root, "content/articles/five-steps-up-a-river/five-steps.webm"), Buffer.from(film));
} finally {
  await browser.close();
}
