import { answerUpload } from "#app/api/answer-upload.ts";
import { refuse } from "#domain/result.ts";
import { uploadRecording, uploadRecordingInput } from "#server/media/upload-recording.ts";

/** Takes one recording as the body of the request. */
export function POST(request: Request): Promise<Response> {
  return answerUpload(async (actor) => {
    const name = new URL(request.url).searchParams.get("name") ?? "";
    const input = uploadRecordingInput.safeParse({ name, body: request.body ?? new Blob().stream() });
    return input.success ? uploadRecording(actor, input.data) : refuse("invalidInput");
  });
}
