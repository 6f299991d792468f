/** The pinyin of Chinese words with its tone marks; "" for words that have none. The dictionary is fetched when it is asked. */
export async function proposeReading(words: string): Promise<string> {
  if (!/\p{Script=Han}/u.test(words)) return "";
  const { pinyin } = await import("pinyin-pro");
  return pinyin(words, { toneType: "symbol", nonZh: "consecutive" });
}
