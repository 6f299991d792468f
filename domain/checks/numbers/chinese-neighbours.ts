/** What is counted in: a single Chinese digit says how many only before one of these. */
export const counted =
  /^[个個名人位次天年月周週岁歲艘辆輛架台臺部件份张張只隻條条项項届屆期批层層套册冊本章篇座所间間户戶棵株头頭匹队隊组組类類种種家国國省市县縣区區村镇鎮乡鄉校站场場局轮輪票枚支枝根片块塊颗顆粒滴包袋箱桶瓶杯盒双雙对對副幅起宗例桩樁笔筆单單回遍趟班列节節路处處段道门門口盘盤桌席行句字页頁首曲代辈輩员員城都洲点點分元圆圓角仙秒刻钟鐘时時日号號桿杆金银銀铜銅奖獎季度倍成折尾版轉转步幕集型圈手针針剂劑艇棟栋幢戰大面旬伙夜晚]/;

/** Growth and its opposite, before a number that says how far it went. */
export const moved =
  /(?:增长|增長|增加|上升|(?<![每毫公])升|提高|上涨|上漲|涨|漲|增|多出|多卖|多|高出|扩大|擴大|成长|成長|回升|攀升|跃升|上调|调涨|調漲|调升|下降|減少|减少|下跌|下滑|跌|降低|降|少|缩小|縮小|缩减|縮減|下调|下調|调降|調降|减|減|低|回落|收窄)(?:了|幅达|幅達)?$/;
export const grew =
  /(?:增长|增長|增加|上升|(?<![每毫公])升|提高|上涨|上漲|涨|漲|增|多出|多卖|多|高出|扩大|擴大|成长|成長|回升|攀升|跃升|翻)(?:了|约|約|近|逾|超过|超過)?$/;
export const arrived = /(?:到|至|达到|達到|达|達|调为|調為|升为|降为)(?:了|约|約|近|逾)?$/;

/** Up or down, where the verb stands at the number itself; what widens or narrows says neither. */
export const rose = /(?:增长|增長|增加|上升|上涨|上漲|成长|成長|攀升|回升|增|涨|漲)$/;
export const fell = /(?:负增长|負增長|负成长|負成長|下降|下跌|下滑|减少|減少|跌|衰退|萎缩|萎縮)$/;
