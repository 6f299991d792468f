import { answerUpload } from "#app/api/answer-upload.ts";
import { pictureLimits } from "#domain/media/picture.ts";
import { refuse } from "#domain/result.ts";
import { replaceImage, replaceImageInput } from "#server/media/replace-image.ts";
import { uploadImage, uploadImageInput } from "#server/media/upload-image.ts";

/** Takes one picture as the body of the request: a new one, or with `for` another file for one of the library. */
export function POST(request: Request): Promise<Response> {
  return answerUpload(async (actor) => {
    // One byte more is enough to know that it is too large.
    const bytes = await readAtMost(request, pictureLimits.bytes + 1);
    const asked = new URL(request.url).searchParams;
    const file = { name: asked.get("name") ?? "", bytes };
    const mediaId = asked.get("for");
    if (mediaId !== null) {
      const input = replaceImageInput.safeParse({ ...file, mediaId });
      return input.success ? replaceImage(actor, input.data) : refuse("invalidInput");
    }
    const input = uploadImageInput.safeParse(file);
    return input.success ? uploadImage(actor, input.data) : refuse("invalidInput");
  });
}

/** Reads no more of a body than is needed to refuse it, whatever its headers promise. */
async function readAtMost(request: Request, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader && length < most) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  await reader?.cancel();
  return new Uint8Array(Buffer.concat(chunks));
}
