import { expect, it } from "vitest";
import { refusedArguments } from "#press/http/action-guard.ts";

it("lets through what the framework's client writes for plain data", () => {
  const names = '{"zh":"数字","en":"$$5 and \\"[{"}';
  for (const body of ["[]", "[null]", '["$undefined"]', `[{"names":${names},"credits":[{"names":"$0:0:names"}]}]`]) {
    expect(refusedArguments(body), body).toBeUndefined();
  }
});

it("refuses what is no list of plain arguments", () => {
  for (const body of ["", "no JSON", "5", '"$0"', '{"0":1}', '[{"a":1,"__proto__":{"roles":["admin"]}}]']) {
    expect(refusedArguments(body), body).toBe("invalidInput");
  }
});

it("refuses the notation's other values, and references to nothing, to what comes later or to what holds them", () => {
  for (const value of ["$", "$1", "$0", "$0:x", "$0:0", "$0:1", "$0:0:constructor", "$F1", "$Q1", "$K1", "$@0", "$T"]) {
    expect(refusedArguments(JSON.stringify([value, {}])), value).toBe("invalidInput");
    expect(refusedArguments(JSON.stringify([{ a: value }, {}])), value).toBe("invalidInput");
  }
});

it("refuses what is too deep or too many before it is parsed", () => {
  const bombs = [
    "[".repeat(1_000_000),
    `[${"[".repeat(500)}${"]".repeat(500)}]`,
    `[[${"{},".repeat(300_000)}{}]]`,
    `[[${"0,".repeat(800_000)}0]]`,
  ];
  for (const body of bombs) expect(refusedArguments(body), body.slice(0, 8)).toBe("tooLarge");
  expect(refusedArguments(`["${"[{,".repeat(1_000_000)}"]`)).toBeUndefined();
});
