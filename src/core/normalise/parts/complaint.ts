import { clausesOf } from '../../text/sentences.ts'

/**
 * Words by which reports admit a weakness. They are the set phrases of the genre (还需、有待、不够、薄弱…), not of any one report.
 */
const complaint =
  /不足|不够|不高|不强|不大|不多|不深|不实|不严|不力|不全|不佳|不畅|不顺|不齐|不匀|不均|不优|不快|不广|不细|不紧|不准|不清|不明|不少|不稳|不平衡|不充分|不协调|不完善|不健全|不到位|不适应|不匹配|不合理|不规范|不透|不能|不善|不敢|不愿|不想|不作为|不担当|不主动|不及时|不经常|不严肃|不容(?:忽视|乐观)|不尽|不相|不一|不明显|没有|没能|未能|未得|未有|尚未|还未|仍未|未完全|未形成|未真正|缺乏|缺少|缺失|缺位|短缺|紧缺|欠缺|欠账|亏欠|短板|弱项|软肋|差距|落后|滞后|薄弱|较弱|偏弱|偏低|偏少|偏小|偏高|偏慢|偏软|较低|较慢|较少|较小|较差|较窄|较浅|较粗|过低|过高|过多|过于|单一|粗放|突出|严峻|艰巨|繁重|沉重|困难|难题|难点|难度|瓶颈|制约|约束|障碍|堵点|痛点|隐患|风险|压力|矛盾|挑战|下滑|下降|减弱|弱化|乏力|放缓|收缩|有待|亟待|亟需|亟须|急需|仍需|仍须|还需|还须|尚需|尚须|还要(?:进一步|下|加|继续)|需要?(?:进一步|加快|加强|继续|提升|提高|改进|完善|下)|需进一步|需付出|任重道远|时有发生|屡禁|流于形式|走过场|形式主义|官僚主义|腐败|懒政|怠政|推诿|扯皮|敷衍|应付|懈怠|松懈|松劲|畏难|本领恐慌|老好人|重业务|轻党建|两张皮|参差不齐|层层递减|打折扣|脱节|空转|脏乱差|拥堵|污染|外流|流失|老化|欠佳|一刀切|忽视|不满意|居高不下|高发|多发|频发|高企|扰民|不同程度存在|超负荷|不牢|不稳固|不巩固|不及预期|趋紧|凸显|加剧|加大难度|承压|距离|不宽|缓慢|迟缓|未完成|未实现|未达|没有完成|陈旧|过重|过轻|浮夸|拖拉|拖欠|涣散|脱离|亏损|浪费|反弹|反复|失之于|一知半解|捉襟见肘|急躁|无法|难以|较为单一|阵痛|隐忧|僵化|问题/

/** Half-hearted English words for the same. */
const englishComplaint =
  /\b(?:not (?:yet )?(?:enough|fully|well|sufficient|adequate|strong)|in(?:sufficient|adequate)|lack(?:s|ing)?|weak(?:ness(?:es)?)?|difficult(?:y|ies)?|problems?|shortcomings?|challenges?|pressure|inadequate|fall(?:s|ing)? short|fail(?:s|ed|ure)?|risks?|grim|serious|arduous|unbalanced|uncoordinated|sluggish|shortage|corruption|need(?:s)? to be (?:improved|strengthened)|insufficiently|poor|far from)\b/i

/** Negative complements (跟不上, 留不住) and clauses that end in a failing (步子慢, 底子薄). */
const failing =
  /\p{Script=Han}不(?:上|了|到|出|住|来|好|够|足|齐|清|透|起)(?!心牢)|(?:窄|慢|难|弱|少|差|低|散|软|浅|薄|松|虚|旧|乱|堵|锐减|紧平衡|吃力|收窄|断档|空白|有名无实|后继乏人|缺位|下滑|积水|反复|短)[，。；！、]?$/u

/** True where the words admit a weakness. */
export function isComplaint(words: string): boolean {
  return complaint.test(words) || failing.test(words) || englishComplaint.test(words)
}

/** True where the words admit a weakness in the set phrases of the genre, which stand for themselves. */
export function isSetComplaint(words: string): boolean {
  return complaint.test(words) || englishComplaint.test(words)
}

/** Of the clauses of a stretch, the share that admits a weakness, 0 to 1. */
export function complaintShare(text: string, from: number, to: number): number {
  const clauses = clausesOf(text, from, to)
  if (clauses.length === 0) return 0
  return clauses.filter((clause) => isComplaint(text.slice(clause.from, clause.to))).length / clauses.length
}
