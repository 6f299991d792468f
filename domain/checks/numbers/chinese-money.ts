/** The name or sign of a money that stands before its number. */
export const currency =
  /(?:人民币|人民幣|新台币|新臺幣|新台幣|台币|台幣|港币|港幣|US\$|NT\$|HK\$|A\$|NZ\$|C\$|S\$|RMB|CNY|[$¥￥€£]) ?$/;
export const currencyIds: Record<string, string> = {
  人民币: "CNY",
  人民幣: "CNY",
  RMB: "CNY",
  CNY: "CNY",
  新台币: "TWD",
  新臺幣: "TWD",
  新台幣: "TWD",
  台币: "TWD",
  台幣: "TWD",
  NT$: "TWD",
  港币: "HKD",
  港幣: "HKD",
  HK$: "HKD",
  US$: "USD",
  A$: "AUD",
  NZ$: "NZD",
  C$: "CAD",
  S$: "SGD",
  $: "dollar",
  "¥": "yenOrYuan",
  "￥": "CNY",
  "€": "EUR",
  "£": "GBP",
};
