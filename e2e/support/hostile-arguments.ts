/** Arguments that no page of ours sends, made of those that one would, each with what has to come of it. */
export type HostileCall = { what: string; body: string; outcome: string };

const change = (value: unknown, of: (leaf: unknown) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((member) => change(member, of));
  if (typeof value !== "object" || value === null) return of(value);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member, of)]));
};
const nested = (depth: number, inside = "") => "[".repeat(depth) + inside + "]".repeat(depth);

/** What an action's schema has to refuse, whoever sends it. */
export function wrongArguments(input: Record<string, unknown>): HostileCall[] {
  const objects = change(input, (leaf) => (typeof leaf === "string" ? { toString: leaf } : leaf));
  return [
    { what: "nothing", body: "[]", outcome: "invalidInput" },
    ...refused(input, {
      null: null,
      "objects where strings belong": objects,
      "a constructor": { ...input, constructor: { prototype: { isAdmin: true } } },
    }),
  ];
}

/** More of the same, of which one sender is enough. */
export function moreWrongArguments(input: Record<string, unknown>): HostileCall[] {
  const swapped = (leaf: unknown) => (typeof leaf === "string" ? 7 : typeof leaf === "number" ? "7" : leaf);
  return [
    { what: "undefined", body: '["$undefined"]', outcome: "invalidInput" },
    ...refused(input, {
      "a string": "x",
      "a list": [input],
      "wrong types": change(input, swapped),
      "lists where one belongs": change(input, (leaf) => Array(1000).fill(leaf)),
      "lists in lists": change(input, (leaf) => JSON.parse(nested(40, JSON.stringify(leaf)))),
      "a member more": { ...input, isAdmin: true },
      "a prototype": { ...input, prototype: { isAdmin: true } },
    }),
  ];
}

/** An action without members to be wrong would be called as it should be: that one is left out. */
function refused(input: Record<string, unknown>, wrong: Record<string, unknown>): HostileCall[] {
  return Object.entries(wrong)
    .map(([what, argument]) => ({ what, body: JSON.stringify([argument]), outcome: "invalidInput" }))
    .filter(({ body }) => body !== JSON.stringify([input]));
}

/** What does not get as far as the action. */
export function refusedBodies(input: Record<string, unknown>): HostileCall[] {
  const polluted = JSON.stringify(input).replace(
    /\}$/,
    `${JSON.stringify(input) === "{}" ? "" : ","}"__proto__":{"a":1}}`,
  );
  return [
    { what: "__proto__", body: `[${polluted}]`, outcome: "400 invalidInput" },
    { what: "no JSON", body: "[{", outcome: "400 invalidInput" },
    { what: "no body", body: "", outcome: "400 invalidInput" },
    { what: "a reference to nothing", body: '["$Q1"]', outcome: "400 invalidInput" },
    {
      what: "a reference through a prototype",
      body: '["$0:0:constructor:constructor",{}]',
      outcome: "400 invalidInput",
    },
    { what: "a depth bomb", body: nested(100_000), outcome: "413 tooLarge" },
    { what: "a depth bomb inside", body: `[{"document":${nested(100_000)}}]`, outcome: "413 tooLarge" },
    { what: "an array bomb", body: nested(9, Array(400_000).fill("{}").join(",")), outcome: "413 tooLarge" },
  ];
}

/** As much as a body may have, refused for what it says. */
export function fiveMegabytes(input: Record<string, unknown>): HostileCall {
  let first = true;
  const filled = change(input, (leaf) => {
    if (typeof leaf !== "string" || !first) return leaf;
    first = false;
    return "數".repeat(1_700_000);
  });
  const large = first ? { filler: "a".repeat(5_000_000) } : filled;
  return { what: "5 MB", body: JSON.stringify([large]), outcome: "invalidInput" };
}
