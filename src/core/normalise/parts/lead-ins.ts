/** Sentences that open a part inside running text or close it, and the words in which a speaker turns to the next part. */
import type { Span } from '../../model.ts'
import type { DraftBlock } from '../blocks/blocks.ts'
import { isOrganisationLine } from '../blocks/front.ts'
import { complaintShare, isComplaint } from './complaint.ts'
import { clausesOf, sentencesOf } from '../../text/sentences.ts'
import { partsOfHeading, type HeadingPart } from './part-words.ts'

/** A sentence that opens a part inside running text. `from` may stand inside the sentence, where a turn (但…) opens the part. */
export interface LeadIn extends Span {
  readonly score: number
  /** True where the sentence says outright that there are problems now. */
  readonly firm: boolean
}

const nouns =
  '(?:问题|不足|困难|挑战|短板|差距|薄弱环节|薄弱之处|弱项|矛盾|风险|瓶颈|软肋|新情况|难点|痛点|堵点|欠账|弱点|缺点|短处|困境|烦恼|(?:没有|没|未)(?:能)?[做干抓](?:到位|好)的地方|地方(?:还)?(?:没有|没|未)(?:能)?[做干抓](?:到位|好))'
const anyNoun = new RegExp(`${nouns}|\\b(?:problems|difficulties|challenges|shortcomings|inadequacies|weaknesses)\\b`, 'i')
/** True where the words name problems or difficulties. */
export function namesProblems(words: string): boolean {
  return anyNoun.test(words)
}

const recognition = new RegExp(
  `(?:清醒|深刻|深深|充分|冷静|也|必须|更|还|要|应|应该|应当|更要|依然|我们)(?:地)?(?:认识|看|意识|感|体会)到|(?:(?:也|还|更)(?:应该?|需|要)|必须|应当|需要)(?:清醒地?)?正视[^，。；]{0,16}(?:中|上|存在)?的?(?:问题|不足|困难|短板)|(?:问题|不足|困难|短板|差距)(?:更|也|还|同样)?(?:必须|应当|需要|[需须要应])(?:清醒地?)?(?:正视|直面|面对|重视)|深知|不容回避|回头看|静下心来|自我检视|对照(?:检查|标准|要求)|\\b(?:keenly|clearly|fully|soberly|acutely|also) aware\\b|must (?:also )?(?:not lose sight|be aware|recognize|see)|\\b(?:we|also) (?:recognize|see|realize)\\b`,
  'i',
)
const admission = new RegExp(
  `(?:仍然?|还|也|依然|尚|但|不同程度地?|同时|依旧)?(?:存在|面临|有(?!必要|关|利|效|力|序))(?:着)?[^。；！]{0,40}${nouns}|${nouns}(?:和|与|、)?[^。；，]{0,10}(?:主要(?:是|有|表现|体现)|(?:集中|突出)(?:表现|体现)|不容忽视)|${nouns}[^，。；]{0,6}(?:依然|仍然|仍|还|较为|比较|十分)(?:突出|存在|不少|较多|明显|不小|较大|很大)|(?:找|查找|查摆|剖析|检视|反思|自查)(?:出|到)?[^，。；]{0,6}${nouns}|离[^。；]{0,30}(?:要求|期望|期盼)[^。；]{0,10}(?:差距|距离)`,
)
/** Words that judge the problems in general, behind them or in their place: 存在的问题，是前进中的问题. */
const judgesProblems =
  /(?:问题|困难|矛盾|不足)[^，。；：:]{0,6}[，]?(?:都|也|大都|大多|多数|毕竟|只)?(?<![一二三四五六七八九十])是(?:前进|发展|改革|成长|暂时|支流)/
/** 一些老问题仍然绕不过：一是… counts what it mentions. */
const mention = new RegExp(
  `(?:老|新|不少|一些|许多|诸多|突出|主要)[^，。；]{0,6}${nouns}[^。；]{0,16}[：:]\\s*(?:一是|第一|首先|1[.、]|（一）|①)|存在(?:以下|如下)?[^，。；]{0,10}[：:]\\s*(?:一是|第一|首先|1[.、]|（一）|①)`,
)
const outright = new RegExp(`(?:还|仍|依然|尚|也)(?:然)?(?:存在|面临|有)|(?:存在|面临)[^。；]{0,12}${nouns}(?:和|与|、)${nouns}`)
const startsCounting = /^\s*(?:一是|第一|首先|1[.、]|[（(]一[)）]|①)/
const englishAdmission =
  /\b(?:there (?:are|remain)|(?:still )?fac(?:e|es|ing)|of the|many|numerous|some|serious|outstanding)\b[^.;]{0,60}\b(?:problems|difficulties|challenges|shortcomings|inadequacies|weaknesses)\b/i
/** True where the words say that something is seen or admitted. */
export function recognises(words: string): boolean {
  return recognition.test(words)
}

const turn = /^(?:但是?|然而|不过|同时|与此同时|当然|可是)/
const concession =
  /在(?:充分)?(?:肯定|看到|总结|取得|回顾)[^。]{0,16}(?:成绩|成效|成就|工作|发展|成果)[^。]{0,6}(?:的)?同时|(?:肯定|看到|总结|取得|回顾)[^。]{0,10}(?:成绩|成效|成就|工作)的?同时|对照[^。]{4,40}，|尽管|虽然|虽/
const solved =
  /(?:解决|整改|化解|破解|针对|聚焦|坚持|排查|梳理|剖析|发现|反馈)[^，。；]{0,24}(?:问题|短板|困难|矛盾|风险|隐患)|问题(?:导向|整改|清单|意识|线索)/

/**
 * The best sentence of a paragraph (`from`–`to`) that turns to the problems; null where none does. `after` is the end of the text in
 * which the problems themselves may follow. The score is about 3 for a bare admission, 6 and more for a full turn with complaints after it.
 */
export function problemLeadIn(text: string, { from, to }: Span, after: number): LeadIn | null {
  const paragraph = text.slice(from, to)
  if (!anyNoun.test(paragraph) && !/清醒|但/.test(paragraph)) return null
  let first: LeadIn | null = null
  for (const sentence of sentencesOf(text, from, to)) {
    const words = text.slice(sentence.from, sentence.to)
    const recognised = recognition.test(words)
    const listed = isList(words) || startsCounting.test(text.slice(sentence.to, sentence.to + 12))
    const admitted =
      admission.test(words) || englishAdmission.test(words) || mention.test(words) || (/[：:]$/.test(words) && listed && anyNoun.test(words))
    if ((!admitted && !recognised) || judgesProblems.test(words)) continue
    if (!admitted && !anyNoun.test(words)) {
      if (complaintShare(text, sentence.to, to) < 0.6 || !(turn.test(words) || /清醒/.test(words))) continue
    }
    if (solved.test(words) && !recognised && !/(?:还|仍|依然|尚)(?:然)?(?:存在|有|面临)/.test(words)) continue
    const until = Math.max(to, Math.min(after, sentence.to + 400))
    const share = complaintShare(text, sentence.to, planLeadIn(text, { from: sentence.to, to: until })?.from ?? until)
    const own = complaintShare(text, sentence.from, sentence.to)
    const from = turnWithin(text, sentence)
    const turns = concession.test(words) || turn.test(words) || from > sentence.from
    const announced = admitted && listed && (recognised || mention.test(words) || outright.test(words) || turns)
    const score =
      (recognised ? 2 : 0) +
      (announced ? 2 : 0) +
      (admitted ? (/(?:表现|体现)(?:在|为)/.test(words) && !outright.test(words) ? 1 : 2) : 0) +
      (/清醒/.test(words) ? 1 : 0) +
      (turns ? 1 : 0) +
      4 * Math.max(share, own * 0.7)
    if (share < 0.3 && own < 0.5 && !announced) continue
    const found = { from, to: sentence.to, score, firm: admitted && (recognised || outright.test(words)) }
    if (recognised || first !== null) {
      // A sentence that merely names difficulties (面对前所未有的困难，我们取得了…) gives way to one that says outright that problems are seen.
      return first !== null && !(recognised && score >= first.score + clearlyMore) ? first : found
    }
    first = found
  }
  return first
}

/** By how much a second sentence has to turn to the problems more clearly than the first. */
const clearlyMore = 1.5

/** True for a sentence that announces a list, or holds one: …困难：一是……；二是…… */
function isList(words: string): boolean {
  const list = words.slice(words.search(/[：:]/) + 1)
  return /[：:]$/.test(words) || (/[：:]/.test(words.slice(0, 120)) && (/^\s*(?:一是|第一|首先)/.test(list) || (list.match(/；/g)?.length ?? 0) >= 2))
}

/** Where a sentence turns from achievements (…取得新成效，但…) the part begins at the turn; a concession (虽然…但…) belongs to it whole. */
function turnWithin(text: string, sentence: Span): number {
  const words = text.slice(sentence.from, sentence.to)
  if (concession.test(words) || turn.test(words)) return sentence.from
  const clauses = clausesOf(text, sentence.from, sentence.to)
  const clause = clauses.find(({ from, to }) => from > sentence.from && turn.test(text.slice(from, to)))
  const isAchievement =
    clause !== undefined && complaintShare(text, sentence.from, clause.from) < 0.5 && !recognition.test(text.slice(sentence.from, clause.from))
  return isAchievement ? clause.from : sentence.from
}

const ahead =
  /^(?:各位代表[，！]?)?(?:在?(?:下一?步|下一?阶段|今后|明年|来年|(?:展望)?新的?一年|展望(?:明年|来年|(?:19|20)\d{2}年)|接下来|下步工作中|今后的?工作中|未来|(?:19|20)\d{2}年(?=[，,]|我|全|将|本|要|的?(?:工作|党建|努力))|针对(?:以上|上述|这些)?(?:存在)?的?(?:问题|不足)，?(?:我|下一?步|今后|明年|来年|将|要|拟|在今后)|面对新的))/
/** Openings that can only speak of what is to come, whatever verb follows. */
const surelyAhead = /^(?:在?(?:下一?步|下一?阶段|明年|来年|接下来|今后)(?:的?工作中)?[，,：:])/
/** What is to come, named as the subject of a sentence. */
const namesAhead = /^(?:下一?步|下一?阶段|明年|来年|今后|新的?一年)的?(?:主要|重点)?(?:工作|任务|打算|思路|目标|安排|计划)[，,：:]/
const will = /(?:我|将|要|拟|计划|打算|准备|重点|继续|着力|认真|坚持|努力|进一步)/

/** After the problems, a government speaks of the year that has begun: 今年是……开局之年, 2016年全县的主要目标是. */
const yearBegun =
  /^(?:各位代表[，！:：]?)?(?:做好)?(?:今年|(?:19|20)\d{2}年)[，,]?(?:是[^。]{2,50}(?:之年|一年|时期|周年)|[^。；]{0,24}(?:目标|任务|要求|思路|重点)(?:是|为|[：:]))/

/** The sentence that turns to the plan by naming the year that has begun; it means the plan only where the review and its problems are over. */
export function yearLeadIn(text: string, { from, to }: Span): LeadIn | null {
  const sentence = sentencesOf(text, from, to).find((span) => yearBegun.test(text.slice(span.from, span.from + 90)))
  return sentence ? { ...sentence, score: 2, firm: false } : null
}

/** The sentence of a paragraph that turns to the coming work (下一步，我将…). */
export function planLeadIn(text: string, { from, to }: Span): LeadIn | null {
  for (const sentence of sentencesOf(text, from, to)) {
    const words = text.slice(sentence.from, sentence.to)
    const opening = words.slice(0, 40)
    const turns =
      (ahead.test(opening) && will.test(opening)) ||
      surelyAhead.test(opening) ||
      (namesAhead.test(opening) && !isComplaint(words)) ||
      spokenTurn(words) === 'plans'
    if (turns && !/(?:已经|取得了|完成了)/.test(opening)) return { ...sentence, score: 3, firm: true }
  }
  return null
}

const cause =
  /^(?:产生|造成|出现|存在)?(?:这些|以上|上述)[^，。；]{0,6}问题[^，。；]{0,4}，?(?:根子|根源|原因|主要是|究其|归根|关键|在于|主观|客观|既有)|^归根(?:结底|到底)|^说到底[，,]?(?:还)?是(?:我|自己|本人|班子|支部|党委)|^(?:说到底|(?:深入)?(?:剖析|分析|反思))?[，,]?根子(?:还)?(?:是|在|出在)|^(?:这些|以上|上述)?问题的?(?:产生|形成|存在)，?(?:一方面|既有|主要|有)|^(?:究其|究|分析|剖析|深入剖析|反思|产生|造成|导致|存在|出现|上述|以上|这些)?[^。；，]{0,16}(?:原因|根源|症结)(?:[^。；]{0,10}(?:[：:，]|主要|在于|是|有|如下))|^(?:从)?(?:客观|主观)(?:上|方面|原因)[^。]{0,3}(?:讲|看|说|来说|来看|分析|原因|，|：|是)|^(?:一是)?(?:主观|客观)(?:原因|上)/

/** True where a sentence opens the causes of problems (究其原因, 从客观上讲). */
export function opensCauses(words: string): boolean {
  return cause.test(words)
}

const pledge =
  /^(?:问题(?:是|就是)|对此|为此|对(?:于)?(?:这些|以上|上述|存在)|面对新|针对(?:这些|以上|上述|存在)|面对(?:这些|以上|上述|问题|困难|挑战)|以上(?:问题|不足)|上述(?:问题|不足)|这些(?:问题|不足|困难|差距|短板|薄弱环节|矛盾)|我们?(?:一定|必须|要|将|既要|已经|应当|应|会)|(?:必须|一定要|要)(?:直面|正视|高度重视)|问题所在就是|所有这些|我(?:一定|将|要)|本人将)/
const pledgeWords =
  /高度重视|切实加以|认真(?:加以|研究|对待|解决|面对)|加以(?:解决|改进|整改|克服)|直面|正视|采取[^。]{0,20}措施|努力(?:解决|改进|加以)|认真(?:整改|改进)|逐步(?:解决|改进)|在今后|正在(?:得到|逐步)|竭尽全力|[决绝]不回避|不负|不辜负/

/** True where a sentence closes the problems with a promise to mend them. */
export function isPledge(words: string): boolean {
  if (/^(?:解决|破解|化解|克服)?(?:好)?(?:这些|上述|以上)(?:问题|矛盾|困难|不足|情况)(?:[，,]|需要|必须|要)/.test(words)) return true
  if (/(?:看|认识|意识)到/.test(words) && anyNoun.test(words) && !/解决|改进|整改/.test(words)) return false
  return pledge.test(words) && (pledgeWords.test(words) || !/不足|不够|不高|不强|差距|短板/.test(words))
}

/** True for words that open with what is to be done. */
export function isTask(opening: string): boolean {
  return /^(?:加强|强化|坚持|推进|完善|提升|深化|加快|落实|建立|健全|抓|做|开展|进一步|针对|着力|持续|全面|规范|整改|解决)/.test(opening)
}

/** What a speaker says before the name of what follows: 再说说, 最后谈一下, 下面讲. */
const speaks =
  /^(?:(?:首先|先|再|接着|接下来|下面|然后|最后|其次|另外)[，,]?)?(?:我)?(?:再|来|要|想)?(?:(?:说|讲|谈|摆|汇报)(?:一?(?:说|讲|谈|摆)|一?下)?|说到|讲到|谈到)/
/** Longest name of what follows, in characters. */
const longestName = 14

/** The part that a sentence opens as a heading would, in the words of a speaker: 再说说不足。, 最后讲明年的打算。 */
export function spokenTurn(sentence: string): HeadingPart | null {
  const bare = sentence.trim().replace(/[。：:！]$/, '')
  const name = bare.replace(speaks, '')
  if (name === bare || name.length > longestName || /[，；、]/.test(name)) return null
  return partsOfHeading(name, null)[0] ?? null
}

/** The first sentence of a paragraph, where that turns to a part in the words of a speaker and more follows. */
export function spokenOpening(text: string, { from, to }: Span, part: HeadingPart): Span | null {
  const [first, second] = sentencesOf(text, from, to)
  return first && second && spokenTurn(text.slice(first.from, first.to)) === part ? first : null
}

const thanks = /^(?:谢谢(?:大家|各位)?|以上(?:是|报告|述职|汇报)|特此(?:报告|述职)|述职完毕|汇报完毕|报告完毕|我的(?:述职|报告|汇报)(?:完毕|到此))/
const farewell =
  /让我们|谢谢(?:大家|各位)?|以上(?:是|报告|述职|汇报)|特此(?:报告|述职)|述职完毕|汇报完毕|报告完毕|合格(?:的)?答卷|请(?:予|各位|领导|同志们)[^。]{0,16}(?:审议|指正|批评|评议)|(?<![邀聘提申])请[^，。；]{0,20}(?:批评|监督)[。！]?$|(?:而|共同|努力)(?:不懈)?奋斗[！。]?$/

/** Who signs: a short line that names an organisation or an office, or calls itself the signature. */
function isSignature(words: string): boolean {
  if (words.length > 32 || /[，。；：！]/.test(words.replace(/^[^：]{1,6}：/, ''))) return false
  return (
    /^(?:述职|报告|汇报)(?:人|单位)[：:]/.test(words) ||
    (isOrganisationLine(words) && words.length <= 24) ||
    /(?:书记|[局厅校院区县镇乡市省行]长|主任)[\s\u3000]+\p{Script=Han}[\s\u3000]*\p{Script=Han}{1,2}$/u.test(words)
  )
}

/** The month in which a report was signed: 二〇二一年十二月. */
const isMonth = /^[（(]?[\d〇○零一二三四五六七八九]{4}\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月[）)]?$/

/** A paragraph that turns to the hearers and goes on at once (各位领导、同志们，治水先治心。), of no more characters than last words have. */
const turnsToHearers = /^(?:各位(?:代表|委员|领导|同志|老师|同事)|同志们)(?:、(?:各位\p{Script=Han}{2}|同志们))?[！!，,]/u
const longestLastWords = 160

/** Where the last words begin: the paragraphs at the end that call on the hearers or thank them; null where there are none. */
export function closingStart(body: readonly DraftBlock[], text: string): number | null {
  let start: number | null = null
  for (let i = body.length - 1; i > 0 && i >= body.length - 4; i--) {
    const block = body[i]!
    const words = text.slice(block.textFrom, block.to)
    if (block.kind !== 'paragraph' || block.marker !== '' || body[i - 1]!.glued) break
    const isShort = words.length <= 40
    const last = sentencesOf(text, block.textFrom, block.to).find(({ from, to }) => thanks.test(text.slice(from, to)))
    if (words.length > longestLastWords && last && last.from > block.textFrom) return last.from
    if (
      farewell.test(words) ||
      (isShort && /^(?:各位代表|同志们|谢谢)/.test(words)) ||
      (words.length <= longestLastWords && turnsToHearers.test(words) && planLeadIn(text, { from: block.textFrom, to: block.to }) === null) ||
      (start === null && isShort && (/[\d一二三四五六七八九十]\s*日[）)]?$|报告人|述职人/.test(words.slice(-12)) || isMonth.test(words.trim()))) ||
      isSignature(words)
    )
      start = block.from
    else break
  }
  return start
}
