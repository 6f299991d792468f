const office =
  "(?:本(?:[报報刊台社]|[网網]站?)|[驻駐]\\p{Script=Han}{1,4}|特[约約]|[实實][习習]|[见見][习習]|首席)*(?:[记記]者|通[讯訊][员員]|[评評][论論][员員]|撰稿人)";
const officeAlone = new RegExp(`^${office}$`, "u");
const officeBefore = new RegExp(`^(${office})\\s*[:：]?\\s*(\\p{Script=Han}{2,4})$`, "u");
const officeFirst = new RegExp(`^${office}(?:\\s|\\p{Script=Han})`, "u");
const andOthers = /^(.{2,}?),?\s*(等人?|et al\.?|(?:and )?others)$/iu;

/** What is left of names as they were split: people, and words that stood beside them and are no name. */
export type UndressedNames = { people: string[]; beside: string[] };

/** 本報記者 劉海樂 is 劉海樂, 丁素雲等 is 丁素雲; where nobody would be left the names stay as they are. */
export function undressNames(names: readonly string[]): UndressedNames {
  const people: string[] = [];
  const beside: string[] = [];
  for (const name of names) {
    const before = officeBefore.exec(name);
    const [, rest = name, others] = andOthers.exec(before?.[2] ?? name) ?? [name, before?.[2] ?? name];
    if (officeAlone.test(name) || /^(?:等人?|others)$/iu.test(name)) beside.push(name);
    else people.push(rest);
    if (before?.[1] !== undefined && !officeAlone.test(name)) beside.push(before[1]);
    if (others !== undefined) beside.push(others);
  }
  return people.length > 0 ? { people, beside } : { people: [...names], beside: [] };
}

/** Whether a text begins as “本報記者 劉海樂” does. */
export function beginsWithOffice(text: string): boolean {
  return officeFirst.test(text);
}

const outlet =
  /(?:\p{Script=Han}{2}(?:[网網]|日[报報]|晚[报報]|[周週]刊|通[讯訊]社|[电電][视視][台臺]|新[闻聞]社|[杂雜][志誌]社|客[户戶]端)|^(?!By\b)\p{Lu}[\p{L} &.'’-]*\s(?:Net|Network|News|Daily|Times|Post|Online|Agency|Press|Radio|TV|Television|Media|Weekly|Review|Herald|Journal|Magazine|Today))$/u;

/** Whether this is the name of a paper, a site or an agency rather than somebody's. */
export function isOutletName(name: string): boolean {
  return outlet.test(name);
}
