import { expect, it } from "vitest";
import { clausesUpright } from "#render/upright.ts";

it("ends a clause with its pause and what closes behind that", () => {
  expect(clausesUpright("他說：「橋是對話，」然後——「渡口是沉默。」")).toEqual([
    "他說：",
    "「橋是對話，」",
    "然後——",
    "「渡口是沉默。」",
  ]);
  expect(clausesUpright("渡口")).toEqual(["渡口"]);
  expect(clausesUpright("……，渡口，橋")).toEqual(["……，", "渡口，", "橋"]);
});

it("keeps them whole while a narrow page has room for their columns", () => {
  const [short, middling] = ["五字一句，", "七個字是一句，"];
  expect(clausesUpright(short.repeat(12))).toHaveLength(12); // two in a column
  expect(clausesUpright(middling.repeat(6))).toHaveLength(6);
  expect(clausesUpright(middling.repeat(7))).toEqual([middling.repeat(7)]);
  const long = `${"長".repeat(22)}，`; // fills three, and what comes next begins one
  expect(clausesUpright(long + middling.repeat(3))).toHaveLength(4);
  expect(clausesUpright(long + middling.repeat(4))).toHaveLength(1);
});
