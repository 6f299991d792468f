/** A count of years by a reign or a republic: `start` is its first year. Of an `exact` one the year is never left unsaid. */
type Era = { zh: string; en: string; start: number; exact?: true };

/** What both languages call them. */
export const eras: readonly Era[] = [
  { zh: "令和", en: "Reiwa", start: 2019, exact: true },
  { zh: "平成", en: "Heisei", start: 1989, exact: true },
  { zh: "昭和", en: "Showa|Shōwa", start: 1926, exact: true },
  { zh: "大正", en: "Taisho|Taishō", start: 1912 },
  { zh: "明治", en: "Meiji", start: 1868 },
  { zh: "洪武", en: "Hongwu", start: 1368 },
  { zh: "永乐|永樂", en: "Yongle", start: 1403 },
  { zh: "宣德", en: "Xuande", start: 1426 },
  { zh: "成化", en: "Chenghua", start: 1465 },
  { zh: "正德", en: "Zhengde", start: 1506 },
  { zh: "嘉靖", en: "Jiajing", start: 1522 },
  { zh: "万历|萬曆", en: "Wanli", start: 1573 },
  { zh: "崇祯|崇禎", en: "Chongzhen", start: 1628 },
  { zh: "顺治|順治", en: "Shunzhi", start: 1644 },
  { zh: "康熙", en: "Kangxi", start: 1662 },
  { zh: "雍正", en: "Yongzheng", start: 1723 },
  { zh: "乾隆", en: "Qianlong", start: 1736 },
  { zh: "嘉庆|嘉慶", en: "Jiaqing", start: 1796 },
  { zh: "道光", en: "Daoguang", start: 1821 },
  { zh: "咸丰|咸豐", en: "Xianfeng", start: 1851 },
  { zh: "同治", en: "Tongzhi", start: 1862 },
  { zh: "光绪|光緒", en: "Guangxu", start: 1875 },
  { zh: "宣统|宣統", en: "Xuantong", start: 1909 },
  { zh: "贞观|貞觀", en: "Zhenguan", start: 627 },
  { zh: "开元|開元", en: "Kaiyuan", start: 713 },
  { zh: "天宝|天寶", en: "Tianbao", start: 742 },
  { zh: "元丰|元豐", en: "Yuanfeng", start: 1078 },
];

/** The year of ours that the nth of an era begins in. */
export function yearOfEra({ start }: Era, nth: number): number {
  return start + nth - 1;
}
