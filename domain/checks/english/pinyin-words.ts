// Finals that each initial takes. "v" for ü, as it is typed; "lue" and "nue" as passports write them.
const table = {
  "": "a ai an ang ao e ei en eng er o ou",
  b: "a ai an ang ao ei en eng i ian iao ie in ing o u",
  p: "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
  m: "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
  f: "a an ang ei en eng o ou u",
  d: "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
  t: "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
  n: "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v ve",
  l: "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v ve",
  g: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  k: "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
  h: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  j: "i ia ian iang iao ie in ing iong iu u uan ue un",
  q: "i ia ian iang iao ie in ing iong iu u uan ue un",
  x: "i ia ian iang iao ie in ing iong iu u uan ue un",
  zh: "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
  ch: "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
  sh: "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
  r: "an ang ao e en eng i ong ou u ua uan ui un uo",
  z: "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
  c: "a ai an ang ao e en eng i ong ou u uan ui un uo",
  s: "a ai an ang ao e en eng i ong ou u uan ui un uo",
  y: "a an ang ao e i in ing o ong ou u uan ue un",
  w: "a ai an ang ei en eng o u",
};

const syllables: ReadonlySet<string> = new Set(
  Object.entries(table).flatMap(([initial, finals]) => finals.split(" ").map((final) => initial + final)),
);

/** Whether lower-case letters are nothing but one to five syllables of pinyin, without tones: guqin, hutong, ren. */
export function isPinyin(word: string): boolean {
  if (word.length > 30) return false;
  // fewest[n]: with how few syllables the first n letters are read.
  const fewest: (number | null)[] = [0];
  for (let end = 1; end <= word.length; end++) {
    fewest[end] = null;
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const before = fewest[start];
      if (before == null || !syllables.has(word.slice(start, end))) continue;
      fewest[end] = Math.min(fewest[end] ?? 9, before + 1);
    }
  }
  const count = fewest[word.length];
  return count != null && count >= 1 && count <= 5;
}
