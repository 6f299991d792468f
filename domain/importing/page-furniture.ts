const sizes = "大|中|小|特大|超大|A[+-]?|[ABT]";
const buttons =
  "打印(?:本[页頁]|此[页頁]|本文)?|[关關][闭閉](?:本[页頁]|窗口|[视視]窗)?|字[体體號号](?:大小)?|[缩縮]小|放大|" +
  "分享(?:到|至|按[钮鈕])?|[转轉][发發]|收藏(?:本[页頁])?|[点點][赞讚]|[评評][论論]|投稿|[纠糾][错錯]|[复複][制製][链鏈]接|手[机機]看|" +
  "微信(?:好友)?|(?:新浪)?微博|朋友圈|QQ(?:空[间間]|好友)?|返回(?:首[页頁]|[顶頂]部)?|回到?[顶頂]部|[简簡][体體]|繁[体體]|English|" +
  "print(?: this page)?|close(?: window)?|share(?: this)?|font(?: size)?|e-?mail|facebook|twitter|wechat|weibo|linkedin|back to top";
const size = new RegExp(`^(?:${sizes})$`, "iu");
const button = new RegExp(`^(?:${buttons})$`, "iu");

/** What a site prints under its articles. */
const footer =
  /^[【[（(]?(?:[上下]一[篇条條页頁]\s*[:：]|(?:上|下)一[篇条條页頁]$|版[权權]所有|未[经經](?:本[网網站]|授[权權]|[书書]面)|[扫掃](?:描|一[扫掃]).{0,12}(?:二[维維][码碼]|[关關]注|分享|打[开開])|打印本[页頁]|(?:©|\(c\)|copyright\b)|all rights reserved|(?:previous|next)(?: article)?\s*[:：]|scan (?:the|this) qr code)/iu;

/**
 * Whether a line is a page's own furniture and not the article's: buttons ([打印] [关闭], 字号：大 中 小, 分享到：微信), or what
 * stands below every text (版权所有, 上一篇：…). It is kept as a paragraph with a warning.
 */
export function isFurniture(text: string): boolean {
  if (text.length <= 200 && footer.test(text)) return true;
  if (text.length > 80) return false;
  const words = text
    .split(/[|｜丨│/／、，,·:：【】[\]（）()〔〕「」<>.。!！&＆+＋_－–—-]|\s+(?![a-z])|(?<![a-z])\s+/u)
    .map((word) => word.trim())
    .filter(Boolean);
  return words.some((word) => button.test(word)) && words.every((word) => button.test(word) || size.test(word));
}

/** 【视频】…, 图解 | …: what kind of page it is, not the column it stands in. */
export function isPageKind(text: string): boolean {
  return /^(?:(?:微|短)?[视視][频頻]|音[频頻]|[图圖][片集解文表]|[组組][图圖]|多[图圖]|高清|直播|[动動][画畫漫]|漫[画畫]|海[报報]|H5|VR|[专專][题題]|[独獨]家|原[创創]|[转轉][载載]|快[讯訊]|[头頭][条條]|置[顶頂]|videos?|photos?|gallery|live|infographics?|exclusive)$/iu.test(
    text.trim(),
  );
}
