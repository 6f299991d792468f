/** The surnames of the Hundred Family Surnames and today's common ones, in both scripts where they differ. */
const single = new Set(
  "赵趙钱錢孙孫李周吴吳郑鄭王冯馮陈陳褚卫衛蒋蔣沈韩韓杨楊朱秦尤许許何吕呂施张張孔曹严嚴华華金魏陶姜戚谢謝邹鄒喻柏水窦竇章云雲苏蘇潘葛奚范範彭郎鲁魯韦韋昌马馬苗凤鳳花方俞任袁柳酆鲍鮑史唐费費廉岑薛雷贺賀倪汤湯滕殷罗羅毕畢郝邬鄔安常乐樂于時时傅皮卞齐齊康伍余元卜顾顧孟平黄黃和穆萧蕭尹姚邵湛汪祁毛禹狄米贝貝明臧计計伏成戴谈談宋茅庞龐熊纪紀舒屈项項祝董梁杜阮蓝藍闵閔席季麻强強贾賈路娄婁危江童颜顏郭梅盛林刁钟鍾鐘徐邱骆駱高夏蔡田樊胡凌霍虞万萬支柯管卢盧莫经經房裘缪繆干解应應宗丁宣邓鄧郁单單杭洪包诸諸左石崔吉钮鈕龚龔程嵇邢滑裴陆陸荣榮翁荀羊惠甄曲封芮储儲靳井段富巫乌烏焦巴弓牧谷车車侯宓蓬全班仰秋仲伊宫宮宁寧仇栾欒甘厉厲祖武符刘劉景詹束龙龍叶葉幸司韶黎薄印宿白怀懷蒲鄂索咸赖賴卓蔺藺屠蒙池乔喬阴陰胥苍蒼闻聞党黨翟谭譚贡貢姬申扶冉桑桂牛寿壽通边邊燕冀尚农農温溫庄莊晏柴瞿阎閻充慕连連习習艾鱼魚容向古易慎戈廖终居衡步都耿满滿弘匡国國文寇广廣东東欧歐沃利蔚越隆师師巩鞏聂聶晁勾敖融冷辛阚闞那简簡饶饒空曾沙养鞠须須丰豐巢关關相查后荆荊红紅游竺权權盖蓋益公涂塗岳帅帥佟肖闫苟仝覃漆楼樓邸",
);

/** Whether a Chinese name begins as names do. Compound surnames begin with a character that is one too, or are listed. */
export function isSurname(name: string): boolean {
  return (
    single.has(name.charAt(0)) ||
    /^(?:上官|诸葛|諸葛|尉迟|尉遲|太史|端木|夏侯|独孤|獨孤|南宫|南宮|长孙|長孫|宇文|令狐|轩辕|軒轅|百里|呼延|纳兰|納蘭)/u.test(
      name,
    )
  );
}
