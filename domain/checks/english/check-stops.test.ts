import { expect, it } from "vitest";
import { checkStops } from "#domain/checks/english/check-stops.ts";

const check = (text: string) =>
  checkStops({ zh: null, en: { text, kind: "text" } }, { script: "Hant" }).map(
    ({ quote, at, suggestion }) =>
      `${quote} → ${suggestion}${text.slice(at, at + quote.length) === quote ? "" : " misplaced"}`,
  );

it.each([
  ["The talks came to an end.The two towns signed.", "end.The → end. The"],
  ["They planted one,two and then three rows.", "one,two → one, two"],
  ["She lives in Shaoxing,Zhejiang with her aunt.", "Shaoxing,Zhejiang → Shaoxing, Zhejiang"],
  ["The dam opened on October 18,2021 in the rain.", "18,2021 → 18, 2021"],
  ["Prices fell;nobody knew why.", "fell;nobody → fell; nobody"],
  ["“We left early,”he said.", "early,”he → early,” he"],
  ["He added,“The road is open.”", "added,“The → added, “The"],
  ["Output was 41 zettabytes (ZB)in all.", "(ZB)in → (ZB) in"],
  ["Who paid for it?The county did.", "it?The → it? The"],
  ["It rained in 2024.The river rose.", "2024.The → 2024. The"],
  ["They went home.then it snowed.", "home.then → home. then"],
  ["Note:The table is in thousands.", "Note:The → Note: The"],
  ["By the end of 2023,the line had nine stops.", "2023,the → 2023, the"],
  ["Up 5%,the rate beat forecasts.", "5%,the → 5%, the"],
  ["So said the mayor of Linxia.He sat down.", "Linxia.He → Linxia. He"],
])("finds a stop that the next word touches: %s", (text, found) => {
  expect(check(text)).toEqual([found]);
});

it.each([
  "The county has 1,000 wells and 12,345,678 trees.",
  "Fruit, e.g. pears, i.e. local ones, went to the U.S. and the U.K.",
  "A team using .NET and Node.js met at 10:30 a.m. in Washington, D.C.",
  "See www.wangting.example and https://a.example/x,y;z for the list.",
  "Write to press@wangting.example.",
  "Dr. Shen and Mr. Gu hold Ph.D. degrees from St. Anne’s.",
  "The score was 3:2, the ratio 1:1,000 and growth 4.5%.",
  "Colo(u)r and (re)building are spelled so on purpose.",
  "The employee(s) at table 4(b) signed form A1.",
  "“It is done,” he said. “Go home.”",
  "Version 2.0.1 of report.pdf replaced data.csv.",
  "Wait... there is more … and more.",
  "The point f(x,y) lies on the curve.",
  "Standards GB/T 30240.1-2013 and ISO 9001:2015 apply.",
  "It closed at 8.30pm; the 2024–25 season is over.",
  "The news.cn page and the gov.cn page differ.",
])("leaves numbers, abbreviations and addresses alone: %s", (text) => {
  expect(check(text)).toEqual([]);
});
