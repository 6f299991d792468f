import type { Explanations } from "#app/(studio)/studio/(desk)/checks/explanations/explanation.ts";

export const explanations: Explanations = {
  "number-mismatch": {
    name: "Numbers differ",
    finds:
      "An amount that one language states and the other does not, or states as another: 万 and 亿 are read with million and billion, per cent with 成 and 折, “doubled” with 翻一番.",
    matters: "A slipped power of ten is the mistake that readers quote back at a desk, and the hardest to see by eye.",
    mend: "Look at the source, then correct the side that is wrong. 1万 is ten thousand, 1亿 a hundred million, 1万亿 a trillion. A percentage point is not a per cent, and 增长到 is not 增长了.",
  },
  "number-qualifier": {
    name: "About, over or nearly",
    finds: "A number that is “more than” on one side and “nearly”, “about” or exact on the other.",
    matters: "逾40万 and “about 400,000” are two statements. Only one of them is what was counted.",
    mend: "Give the number the same word in both: 逾, 超 – more than; 近 – nearly; 约, 左右 – about; 余 – more than, by a little.",
  },
  "date-mismatch": {
    name: "Dates differ",
    finds:
      "A day, month, year, decade, quarter, plan period or time of day that stands in one language and not in the other, or differs.",
    matters: "A wrong date makes an account useless as a record, and anything that is due by it dangerous.",
    mend: "Check the date against the source. Mind that 上世纪80年代 are the 1980s, and that 十四五 runs from 2021 to 2025.",
  },
  "unit-mismatch": {
    name: "Units differ",
    finds: "The same number with another currency or measure beside it, or a conversion that does not come out.",
    matters: "30亿元 and US$3 billion differ by a factor of seven, though every digit agrees.",
    mend: "Keep the unit of the source, or convert and round: 1亩 is about 0.067 hectares, 1斤 is half a kilogram, 1公里 is a kilometer, not a mile.",
  },
  "missing-space": {
    name: "Missing space",
    finds:
      "Two English words that run into each other, and punctuation that the next sentence follows without a space.",
    matters:
      "Such words come with text that is pasted from pages and tables. Searches and screen readers take them for one word.",
    mend: "Take the offered correction, or put the space yourself.",
  },
  spelling: {
    name: "Spelling",
    finds:
      "An English word that is in no dictionary of the desk and is neither a name, nor pinyin, nor a term of technology.",
    matters: "Readers trust the facts of a text as far as they trust its letters.",
    mend: "Take the word that is offered if it is the one that was meant. A new name or coinage is waived, with a reason.",
  },
  "doubled-word": {
    name: "Doubled word",
    finds: "A word or a character that stands twice in a row where the language does not double it.",
    matters: "The eye skips what it has just read, so that these survive every reading but the reader's.",
    mend: "Take one of them out. Words that are meant twice, such as 看看 and “had had”, are known.",
  },
  "repeated-phrase": {
    name: "Repeated phrase",
    finds: "Several words that stand twice in a row, or a long phrase that stands twice in one paragraph.",
    matters: "It is usually what an edit left behind: the new wording beside the old.",
    mend: "Keep the better of the two. A refrain that is meant is waived, with a reason.",
  },
  "punctuation-width": {
    name: "Width of punctuation",
    finds: "Half-width marks in a Chinese sentence, and full-width marks in an English one.",
    matters:
      "Each language is set with its own marks; a stray one makes holes in a line and breaks it in the wrong place.",
    mend: "Take the offered correction: ，。：；？！（） in Chinese, , . : ; ? ! ( ) in English. Numbers, times and addresses keep theirs.",
  },
  "quotes-unbalanced": {
    name: "Unbalanced marks",
    finds:
      "A quotation mark, bracket or title mark that is opened and not closed, closed and not opened, or turned the wrong way.",
    matters: "Where a quotation ends is a matter of fact: what stands behind it is no longer the speaker's.",
    mend: "Put the mark that is missing. A quotation of several paragraphs opens each of them and closes once, at its end.",
  },
  "end-punctuation-differs": {
    name: "Different ending",
    finds: "A paragraph that asks, exclaims, trails off or ends in one language, and does otherwise in the other.",
    matters: "It is often the trace of a sentence that was lost, or of a question that became a statement.",
    mend: "End both in the same way, or waive it with a reason where the language asks for it.",
  },
  "ellipsis-dash-form": {
    name: "Form of ellipsis and dash",
    finds: "Dots and dashes that are not written as the language writes them.",
    matters: "Three full stops or a hyphen in Chinese are broken at the end of a line, and read as something else.",
    mend: "In Chinese …… and ——, each two characters wide. In English … or ..., and — without spaces, or – with spaces.",
  },
  "space-between-han-latin": {
    name: "Stored space",
    finds: "A space that was typed between a Chinese character and a Latin word or a number.",
    matters: "The page sets that distance by itself. A stored space is found by searches, and stands doubled in print.",
    mend: "Take the offered correction: the space goes, the distance stays.",
  },
  "script-mixed": {
    name: "Mixed scripts",
    finds: "Traditional characters in a text that is written in simplified ones, or the other way round.",
    matters:
      "The other script is derived from this one. A character that is not of it is derived wrongly, or not at all.",
    mend: "Write the character of the text's own script. A character that is spoken of stands in quotation marks.",
  },
  "untranslated-han": {
    name: "Untranslated Chinese",
    finds: "Chinese that was left standing in the English. Glosses in brackets and titles of works may stay.",
    matters: "For a reader of the English it is a hole in the sentence.",
    mend: "Translate it, or write its pinyin and put the characters behind it in brackets.",
  },
  "length-ratio": {
    name: "Unequal length",
    finds: "A paragraph that is far longer or shorter than what stands beside it leads one to expect.",
    matters: "Usually a sentence was left out, or stands in the next row.",
    mend: "Read both sides to the end. Where nothing is missing, waive it with a reason.",
  },
  "pair-missing": {
    name: "Missing side",
    finds: "A row with words in one language and none in the other.",
    matters: "Readers of one language would get less than those of the other, without knowing it.",
    mend: "Translate the row, put it beside the block that has it already, or waive it with a reason if it is for one language only.",
  },
  "structure-differs": {
    name: "Different form",
    finds: "A list beside a paragraph, a heading beside text, or lists, tables and verse that have not as many parts.",
    matters:
      "On the facing page both must run beside each other, and an item that is missing is a fact that is missing.",
    mend: "Give both the same form and the same number of items, lines or cells.",
  },
  "quotation-drift": {
    name: "Departs from the library",
    finds: "An embedded quotation whose words or attribution are not those of the version that it embeds.",
    matters: "What is embedded is printed as the library's words and traced to their source. It has to be them.",
    mend: "Put the words of the library back. If they are wrong there, make a new version of the entry, then update the article.",
  },
  "quotation-outdated": {
    name: "Older version of a quotation",
    finds: "An embedded quotation of which the library has a newer version, or one that nobody has verified yet.",
    matters: "Somebody found a reason to change the words after they were embedded here.",
    mend: "Look at what changed on the entry's page and update the article there, or waive it with a reason: approvals fall when its words change.",
  },
  "quotation-known": {
    name: "A quotation that the library has",
    finds: "A quotation that was typed or imported, nine letters in ten of which are an entry of the library.",
    matters: "A quotation is never translated anew: two renderings of one sentence make readers ask which was said.",
    mend: "Embed the entry in its place. Both languages and the attribution come with it.",
  },
  "quotation-unattributed": {
    name: "Quotation without a source",
    finds:
      "A quotation, an epigraph or a longer passage in quotation marks of which a reader does not learn whose words they are. A column's standing epigraph need not say so.",
    matters: "Readers must be able to trace every quotation. What cannot be traced cannot be corrected either.",
    mend: "Fill in its attribution, say in the sentence who speaks, or embed the entry of the library, which brings its own.",
  },
  "name-inconsistent": {
    name: "Name written in several ways",
    finds:
      "A person whose English name is spelt or ordered in another way than the desk has it, or in two ways in one text; and a Chinese name in the form of the other script.",
    matters: "To a reader, Xiaowen Chen and Chen Xiaowen are two people; so they are to a search.",
    mend: "Write the family name first and the given name in one word, as on the person's page; or correct it there if it is wrong.",
  },
  "statistic-unsourced": {
    name: "Figure without a source",
    finds: "A statistic or a chart that does not say where its figures come from.",
    matters: "A figure is as good as its source, and the source is what a reader asks for first.",
    mend: "Fill in the source in both languages, with its address where there is one.",
  },
  "credit-missing": {
    name: "Missing credit",
    finds: "A role that the column requires and nobody is credited with.",
    matters: "The work was done by somebody; the credit line is where readers see by whom.",
    mend: "Add the people to the article's credits. What a column requires is set with the column.",
  },
  "credit-without-content": {
    name: "Credit without its work",
    finds: "A credit for something that the article does not have, such as video editing without a video.",
    matters: "Either a credit was copied from another article, or what it is for is missing here.",
    mend: "Put in what is missing, or take the credit out.",
  },
  "alt-missing": {
    name: "Picture without words",
    finds: "A picture in the text, or the cover, that has no alternative text in one of the languages.",
    matters: "Whoever cannot see the picture gets nothing of it; nor does a search.",
    mend: "Say in a sentence what is to be seen and why it is here, in both languages. It can be written once, in the library.",
  },
  "link-broken": {
    name: "Link that leads nowhere",
    finds:
      "A link to a page of this site, or a part of this one, that is not there; and an address that cannot be one: https:// written twice, a full stop at its end, half a domain.",
    matters: "What is published stays. A dead link sends its readers to an error for years.",
    mend: "Choose the page anew, take the offered address, or take the link off.",
  },
  "figure-uncaptioned": {
    name: "Picture without a caption",
    finds: "A picture in the text below which nothing is said.",
    matters: "A caption is read before the text. Without one, readers guess who and where.",
    mend: "Say who and what is to be seen, where and when, in both languages, and whose picture it is.",
  },
};
