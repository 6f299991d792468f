import { expect, it } from "vitest";
import { checkWords } from "#domain/checks/english/check-words.ts";
import type { TextKind } from "#domain/checks/pair.ts";
import { englishWordList } from "#server/checks/english-words.ts";

const list = await englishWordList();
const check = (text: string, kind: TextKind = "text") =>
  checkWords({ zh: null, en: { text, kind } }, { script: "Hans" }, list).map(
    ({ rule, quote, at, suggestion }) =>
      `${rule}: ${quote} → ${suggestion ?? "?"}${text.slice(at, at + quote.length) === quote ? "" : " misplaced"}`,
  );

it.each([
  ["The county backs the initiativeto wire every village school.", "initiativeto → initiative to"],
  ["The town moved from one ferry toone tunnel in a decade.", "toone → to one"],
  ["Sales of lotus root saw ayear-on-year rise of 8 percent.", "ayear-on-year → a year-on-year"],
  ["Clean water is akey promise of the new mayor.", "akey → a key"],
  ["Three hubnodes near Zhangye went online on Friday.", "hubnodes → hub nodes"],
  ["The port took a leapforward with its fourth berth.", "leapforward → leap forward"],
  ["Wu Qingmei is the director ofthe museum.", "ofthe → of the"],
  ["Engineers from partofthe team stayed behind.", "partofthe → part of the"],
  ["The tea is grown inthe hills above Pu'er.", "inthe → in the"],
  ["Inthe morning the market opens at five.", "Inthe → In the"],
  ["Thegovernment will publish the list next week.", "Thegovernment → The government"],
  ["Exports inChina rose again last month.", "inChina → in China"],
  ["Visitors from Beijingand Tianjin filled the hall.", "Beijingand → Beijing and"],
  ["The plant was finished in2024 after two delays.", "in2024 → in 2024"],
  ["More than 60percent of the seats were sold.", "60percent → 60 percent"],
  ["He has alot of letters from readers.", "alot → a lot"],
  ["The road is asfar as the bus goes.", "asfar → as far"],
  ["Farmers’ incomes andthe price of rice both rose.", "andthe → and the"],
])("finds words that ran together: %s", (text, found) => {
  expect(check(text)).toEqual([`missing-space: ${found}`]);
});

it.each([
  ["The goverment of the county answered in May.", "goverment → government"],
  ["They will recieve the first samples on Monday.", "recieve → receive"],
  ["The hostel can accomodate forty guests.", "accomodate → accommodate"],
  ["Teh bridge opened to walkers at dawn.", "Teh → The"],
  ["A develpoment zone is planned by the lake.", "develpoment → development"],
  ["Please write the adress on the parcel.", "adress → address"],
  ["The inital plan was for two wards.", "inital → initial"],
  ["She works seperately from the survey team.", "seperately → separately"],
  ["Output grew becuase the frost came late.", "becuase → because"],
  ["They will anounce the winners in autumn.", "anounce → announce"],
  ["The museum's collecton fills nine rooms.", "collecton → collection"],
  ["Goverment offices are closed this Friday.", "Goverment → Government"],
  ["The long-tem lease was signed in Lishui.", "long-tem → ?"],
  ["The exhibiton’s last day is Sunday.", "exhibiton’s → exhibition’s"],
  ["He flew to beijing for the fair.", "beijing → Beijing"],
  ["An enviromental survey of the delta begins.", "enviromental → environmental"],
])("finds what is no word: %s", (text, found) => {
  expect(check(text)).toEqual([`spelling: ${found}`]);
});

it.each([
  "Huang Xiaoping and Ouyang Lanfen met Sima Yuhe in Lianyungang.",
  "Xiaoping's sister runs a homestay in Xijiang.",
  "The programme’s organisers travelled to the harbour to honour the labour of neighbours.",
  "The program's organizers traveled to the harbor to honor the labor of neighbors.",
  "The cable is 15km long, 8mm thick and carries 5G signals at 3.5GHz.",
  "In the 1990s the 34th session drew 120 delegates, and 4x100m was run twice.",
  "Write to desk@wangting.example or see https://news.wangting.example/tothe/akey?x=goverment.",
  "Look at www.wangting.example/ofthe, index.html and setup.json first.",
  "The state-of-the-art, energy-saving, year-on-year and e-commerce figures are all up.",
  "A socio-economic survey of the Sino-Lao border was co-funded.",
  "NATO, ASEAN, EFLOPS, PCs and the IoT appear in the WeChat post, the iPhone app and on YouTube.",
  "Players of the guqin, the erhu and the pipa wore qipao and ate jiaozi in a hutong.",
  "A herder offered a hada and tsampa; the longan and loquat were ripe.",
  "Livestreamers sold blockchain hackathon tickets; the metaverse startup took renminbi.",
  "A zettabyte is a thousand exabytes, and ronna and quetta lie above.",
  "The villagers’ cooperative doesn't say it's theirs, and they've said so since '98.",
  "Countywide, lakeshore greenways and milkfish ponds were mapped by a cyberspace institute.",
  "The café’s naïve façade was drawn in Malmö by Zoë Lindqvist.",
  "Kowalczyk told Reuters that Mbeki Okonkwo had left for Ouagadougou.",
  "“Wangting is where I grew up,” said Fan. Yiwen nodded. Tashkurgan lies far away.",
  "Decarbonisation, decarbonization and the upskilling of policymakers cost 280 MWh.",
])("leaves names, technical words and both spellings alone: %s", (text) => {
  expect(check(text)).toEqual([]);
});

it("takes every word with a capital in a heading for a name", () => {
  expect(check("Wangting Qiao and Hubeiren at Lingnan", "heading")).toEqual([]);
});

it("says nothing of a passage in another language", () => {
  expect(check("Liberté, que de crimes on commet en ton nom, disait-elle toujours quelque part dehors")).toEqual([]);
});

it("looks into a bounded number of unknown words, however many there are", () => {
  const asked = { times: 0 };
  const counting = {
    knows: () => false,
    suggest: () => {
      asked.times++;
      return [];
    },
  };
  const strange = Array.from({ length: 5000 }, (_, at) => `qx${at.toString(26).replace(/\d/g, "k")}vq`).join(" ");
  checkWords({ zh: null, en: { text: strange, kind: "text" } }, { script: "Hans" }, counting);
  expect(asked.times).toBeLessThanOrEqual(40);
});
