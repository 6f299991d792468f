import { UnrecognizedActionError } from "next/dist/client/components/unrecognized-action-error.js";
import { expect, test } from "vitest";
import { ok, refuse } from "#domain/result.ts";
import { askDesk, tellDesk } from "#ui/ask-desk.ts";

const failing = (error: unknown) => askDesk<null>(() => Promise.reject(error));

test("an answer of the use case is handed on", async () => {
  expect(await askDesk(async () => ok(1))).toEqual(ok(1));
  expect(await askDesk(async () => refuse("conflict"))).toEqual(refuse("conflict"));
});

test("a page that calls what a newer desk does not know is told so", async () => {
  expect(await failing(new UnrecognizedActionError("Server Action was not found"))).toEqual(refuse("pageOutdated"));
});

test("what the server's door says is a refusal, with the limit that was passed", async () => {
  const said = (error: object) => failing(new Error(JSON.stringify({ ok: false, error })));
  expect(await said({ code: "tooLarge", params: { megabytes: 6 } })).toEqual(
    refuse("requestTooLarge", { params: { megabytes: 6 } }),
  );
  expect(await said({ code: "originRefused" })).toEqual(refuse("originRefused"));
});

test("no answer stays none", async () => {
  for (const error of [
    new TypeError("Failed to fetch"),
    new Error("{oops"),
    new Error('{"ok":false,"error":{"code":"?"}}'),
  ])
    await expect(failing(error)).rejects.toBe(error);
});

test("a command without an answer is refused, and one that the door refuses is so by name", async () => {
  expect(await tellDesk(() => Promise.reject(new TypeError("Failed to fetch")))).toEqual(refuse("unavailable"));
  expect(await tellDesk(() => Promise.reject(new UnrecognizedActionError("gone")))).toEqual(refuse("pageOutdated"));
  expect(await tellDesk(async () => ok(1))).toEqual(ok(1));
});
