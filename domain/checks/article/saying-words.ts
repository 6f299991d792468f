import type { Language } from "#domain/locale.ts";

// Both scripts in one list: which of them a text is in is no matter to who speaks in it.
const chinese = [
  "(?<![小学學])[说說](?![明服])|(?<![顾顧学學疑访訪])[问問](?![题題世卷])",
  "[答笑喊念唱叹嘆骂罵叫嚷吟写寫讲講谈談赞讚评評感慨]道|(?<![对對名职職])[称稱](?![为為号號职職])|自[称稱]",
  "表示|指出|强调|強調|认为|認為|回忆|回憶|介绍|介紹|坦言|直言|断言|斷言|所言|告诉|告訴|告知|回答|答复|答覆|解释|解釋",
  "补充|補充|透露|呼吁|呼籲|感叹|感嘆|感慨|宣布|宣佈|宣告|承诺|承諾|评价|評價|评论|評論|形容|描述|概括|总结|總結",
  "[谈談提讲講][到及起]|[讲講][述话話过過]|提出|引用|引述|援引|(?<![数數证證依占佔拮凭憑])[据據]|依据|依據|出自|摘自|[记記刊转轉所登]载|[記刊轉所登]載",
  "规定|規定|要求|批示|指示|题词|題詞|寄语|寄語|留言|自述|回应|回應|反问|反問|追问|追問|建议|建議|提醒|叮嘱|叮囑|嘱咐|囑咐",
  "主张|主張|相信|[这這]句|[那几幾一两兩]句|的话|的話|名言|格言|[谚諺][语語]|俗[语語话話]|古[语語话話]|老[话話]|常言|[诗詩词詞][句云曰里裡中]|歌[词詞]",
  "文章|报告|報告|文件|公报|公報|公告|通报|通報|声明|聲明|宣言|倡议|倡議|[书書信文][中里裡]|来信|來信|日记|日記|致辞|致辭|演讲|演講|发言|發言",
  "访谈|訪談|采访|採訪|口号|口號|标语|標語|横幅|橫幅|[写寫刻印贴貼挂掛][着著下的]|[题題名]为|[题題名]為|原文|原[话話]|[译譯]文|[条條]文|第.{1,5}[条條]",
  "手册|手冊|座右[铭銘]|[祖家校]训|[祖家校]訓|曰",
];

const english = [
  "sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|ask(?:s|ed|ing)?|answer(?:s|ed|ing)?|repl(?:y|ies|ied)|respond(?:s|ed)?|wr(?:ote|ite|ites|iting|itten)",
  "according|not(?:es|ed|ing)|add(?:s|ed|ing)|explain(?:s|ed|ing)?|recall(?:s|ed|ing)?|remember(?:s|ed)?|remark(?:s|ed)?|observ(?:es|ed)|stress(?:es|ed)",
  "emphasi[sz](?:es|ed)|point(?:s|ed)? out|stat(?:es|ed|ing|ement)|declar(?:es|ed)|announc(?:es|ed)|argu(?:es|ed)|believ(?:es|ed)|think(?:s)?|thought",
  "call(?:s|ed)|describ(?:es|ed)|quot(?:es|ed|ing)|cit(?:es|ed|ing)|read(?:s|ing)?|put(?:s)? it|words|warn(?:s|ed|ing)?|admit(?:s|ted)?|insist(?:s|ed)?|suggest(?:s|ed)?",
  "claim(?:s|ed)?|jok(?:es|ed)|laugh(?:s|ed)?|cr(?:ies|ied)|shout(?:s|ed)?|whisper(?:s|ed)?|continu(?:es|ed)|conclud(?:es|ed)|comment(?:s|ed)?|promis(?:es|ed)",
  "urg(?:es|ed)|confirm(?:s|ed)?|reveal(?:s|ed)?|mention(?:s|ed)?|reflect(?:s|ed)?|confess(?:es|ed)?|grumbl(?:es|ed)|murmur(?:s|ed)?|advis(?:es|ed)|remind(?:s|ed)?",
  "speech|remarks|letter|interview|article|essay|report|statement|communiqu[eé]|document|book|diary|memoir|poem|song|lyrics|novel|preface|handbook|manual",
  "motto|slogan|proverb|saying|adage|maxim|headline|title|titled|entitled|caption|inscription|sign|banner|label|notice|rule|clause|article \\d+",
];

const patterns: Record<Language, RegExp> = {
  zh: new RegExp(chinese.join("|"), "gu"),
  en: new RegExp(`\\b(?:${english.join("|")})\\b`, "gi"),
};

/** Where a text without its quotations tells who speaks or writes, or what is read, in order. */
export function sayingPlaces(text: string, language: Language): number[] {
  return [...text.matchAll(patterns[language])].map(({ index }) => index);
}
