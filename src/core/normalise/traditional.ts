/**
 * Traditional characters and, in the same order, the simplified ones that the rules are written in; one for one, so that every offset
 * stays. After OpenCC's table of characters (Apache License 2.0), as far as the rules have use for it.
 */
const traditional =
  '並乾亂佈佔併來侷係俬個們倖備傢傳債僅價億儘優內兩冊凈別刪則剋創劃勁動務勝勢勵勻匯區協卽厤厲參叄員唸問啓啟喫單噸噹嚮嚴國圍園圖團埰執堅報場塊塵壓壯夠奮學寀實審寫寬將專對導屆屢層屬島崗嵗師帶幣幫幷幹幾庫廢廣廳張強彆彔彙後徑從復徵徹惱愛態憂應懲懶戰戶捫捲掃採揚搶摺撥擁擊擔據擬擴擺擾攝敎敗數斷於旂旣昇時暢曆曏書會朮東査條棄棟業極榦榮構樁樂標樹機檔檢檯權歐歡歲歷歸殭氣汙決沒沖況淨淺減測準溫滙滯滿漲潔濟瀏災為無煉煩熱營爭爲牀狀獲現環產産畝畢當療癥發盞盡監盤眞眾睏確碼礎礙礪祕稅種積穩穫窩窮競筆箇節範築簡籌糰糾紀約紓級紛紮細終組結絕絡給統絶經綜綠綫維網緊緑線締編緩練緻縣縮總績織繞繫繼續纍纔羅羣義習聞聯聲職聽肅脩脫腳臟臨臺與興舉舊艱華萬蒐蓆蓋蔘薦藝藴蘊處虛號虧衆術衕衛衝裏補裝裡製複襬襲覈見規視親覺覽觀觸訂計訊討訓託記訪設許訴註評詞詢試話該誌認語誠說説誰課調談諉請論諮諸謀講謝證識譟譯議護讀變讓讚豐負財貧貨貫責貳買費貼貿資賣賦質賬賴購賽贈贊贏趨跡踐踰蹟躍車軌軟較載輕輛輪輯輸轉辦辭農迴逕這連週進運過達違遞遠適遲遶遷選遺還邊邏郵鄉鄰醫釋針釦鈡鉅銀銳鋭錄錘錢錯録錶鍊鍛鍵鍼鍾鎊鎚鎭鎮鏈鐘鐵鑑鑒鑽長門閉開閒間閤閱閲闆闊關陞陣陸隊階際隨險隱隻雖雙雜離難雲電靈靜鞏韆響頁頂頃項順須預頓領頭頸頻顆題願類顧顯風颱飛飲養餘館饋馬駐驅驗髒體髮鬆鬚鬥鬧魚鮮鹽麗麪麫麵點黨齊齡齣龍'
const simplified =
  '并干乱布占并来局系私个们幸备家传债仅价亿尽优内两册净别删则克创划劲动务胜势励匀汇区协即历厉参叁员念问启启吃单吨当向严国围园图团采执坚报场块尘压壮够奋学采实审写宽将专对导届屡层属岛岗岁师带币帮并干几库废广厅张强别录汇后径从复征彻恼爱态忧应惩懒战户扪卷扫采扬抢折拨拥击担据拟扩摆扰摄教败数断于旗既升时畅历向书会术东查条弃栋业极干荣构桩乐标树机档检台权欧欢岁历归僵气污决没冲况净浅减测准温汇滞满涨洁济浏灾为无炼烦热营争为床状获现环产产亩毕当疗症发盏尽监盘真众困确码础碍砺秘税种积稳获窝穷竞笔个节范筑简筹团纠纪约纾级纷扎细终组结绝络给统绝经综绿线维网紧绿线缔编缓练致县缩总绩织绕系继续累才罗群义习闻联声职听肃修脱脚脏临台与兴举旧艰华万搜席盖参荐艺蕴蕴处虚号亏众术同卫冲里补装里制复摆袭核见规视亲觉览观触订计讯讨训托记访设许诉注评词询试话该志认语诚说说谁课调谈诿请论咨诸谋讲谢证识噪译议护读变让赞丰负财贫货贯责贰买费贴贸资卖赋质账赖购赛赠赞赢趋迹践逾迹跃车轨软较载轻辆轮辑输转办辞农回径这连周进运过达违递远适迟绕迁选遗还边逻邮乡邻医释针扣钟巨银锐锐录锤钱错录表炼锻键针钟镑锤镇镇链钟铁鉴鉴钻长门闭开闲间合阅阅板阔关升阵陆队阶际随险隐只虽双杂离难云电灵静巩千响页顶顷项顺须预顿领头颈频颗题愿类顾显风台飞饮养余馆馈马驻驱验脏体发松须斗闹鱼鲜盐丽面面面点党齐龄出龙'

const forms: ReadonlyMap<string, string> = new Map([...traditional].map((character, i) => [character, simplified[i] ?? character]))

/** A text as the rules read it: simplified, of the same length. */
export function simplifiedForRules(text: string): string {
  let read = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const form = forms.get(text[i]!)
    if (form === undefined) continue
    read += text.slice(from, i) + form
    from = i + 1
  }
  return from === 0 ? text : read + text.slice(from)
}

/** Gives words that the rules read in simplified characters back in the characters that a text writes. */
export function writingOf(text: string): (words: string) => string {
  const written = new Map<string, string>()
  const own = new Set(text)
  for (const character of own) {
    const form = forms.get(character)
    if (form !== undefined && !own.has(form)) written.set(form, character)
  }
  return (words) => (written.size === 0 ? words : [...words].map((character) => written.get(character) ?? character).join(''))
}
