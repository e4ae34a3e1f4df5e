import type { DocumentText, Paragraph } from '../text/document-text'
import { textOf } from '../text/flat'
import { isKnown, namesInList } from './voice-names'
import type { KnownNames } from './voice-names'

/** What a paragraph's words tell of who speaks. */
export interface Wording {
  /** Of whom its first sentence speaks. */
  first: 'own' | 'several' | 'named' | undefined
  /** The first sentence says that they said so. */
  told: boolean
  /** How many respondents its sentences have as their subject, by name. */
  names: number
  /** A later sentence speaks of several without names. */
  several: boolean
}

const kept = new WeakMap<KnownNames, WeakMap<Paragraph, Wording>>()
const keptOutside = new WeakMap<KnownNames, WeakMap<Paragraph, Wording>>()

/** What the words of a paragraph tell; `consults`: the text is one that reports replies. */
export function wordingOf(paragraph: Paragraph, known: KnownNames, consults: boolean): Wording {
  const memory = consults ? kept : keptOutside
  let wordings = memory.get(known)
  if (!wordings) memory.set(known, (wordings = new WeakMap()))
  let wording = wordings.get(paragraph)
  if (!wording) wordings.set(paragraph, (wording = read(textOf(paragraph), known, consults)))
  return wording
}

/** Does a report say of itself that it rests on replies? Its headings and its first paragraphs would. */
export function speaksOfReplies({ paragraphs }: DocumentText): boolean {
  let looked = 0
  return paragraphs.some((paragraph) => {
    if (paragraph.kind !== 'heading' && (looked += 1) > FIRST) return false
    return namesReplies(paragraph)
  })
}

/** So many paragraphs, besides all headings, are looked at. */
const FIRST = 25
const replies = new WeakMap<Paragraph, boolean>()

function namesReplies(paragraph: Paragraph): boolean {
  let known = replies.get(paragraph)
  if (known === undefined) replies.set(paragraph, (known = REPLIES.test(textOf(paragraph))))
  return known
}

const REPLIES =
  /\bnotes? verbales?\b|\brepl(?:y|ies) (?:of|from|received|submitted|to the (?:note|questionnaire))|\bquestionnaires?\b|\bresponses? (?:from|received)\b|\brespondents?\b|\breplies received\b|\bviews of (?:Member )?(?:States|Governments)\b|\b(?:submitted|provided|received) (?:by|from) (?:Member States|Governments)\b/i

/** Long paragraphs tell by their first sentences. */
const MOST_READ = 4000
const MOST_SENTENCES = 12

function read(words: string, known: KnownNames, consults: boolean): Wording {
  const names = new Set<string>()
  const wording: Wording = { first: undefined, told: false, names: 0, several: false }
  const sentences = words.slice(0, MOST_READ).split(/(?<=[.;:!?]["”’)]?)\s+(?=["“‘(]?\p{Lu})/u, MOST_SENTENCES)
  sentences.forEach((sentence, index) => {
    const subject = subjectOf(sentence.replace(/^["“‘(]+/u, ''), known, consults)
    if (index === 0) {
      wording.first = subject.what
      wording.told = subject.told
    } else if (subject.what === 'several') wording.several = true
    if (subject.what === 'named') for (const name of subject.names) names.add(name)
  })
  wording.names = names.size
  return wording
}

interface Subject {
  what: Wording['first']
  told: boolean
  names: readonly string[]
}

const NOTHING: Subject = { what: undefined, told: false, names: [] }

function subjectOf(sentence: string, known: KnownNames, consults: boolean): Subject {
  if (OWN_ANYWHERE.test(sentence)) return { what: 'own', told: false, names: [] }
  for (const words of withoutLeads(sentence)) {
    if (OWN_START.test(words)) return { what: 'own', told: false, names: [] }
    const several = SEVERAL.exec(words) ?? SEVERAL_BARE.exec(words)
    if (several) {
      const rest = words.slice(several[0].length)
      if (OUGHT.test(rest)) return { what: 'own', told: false, names: [] }
      if (REPLIED.test(rest)) return { what: 'own', told: false, names: [] }
      const one = /^(?:Only )?one (?!of\b)/iu.test(words)
      return { what: one ? 'named' : 'several', told: TELLS.test(rest), names: one ? [ONE] : [] }
    }
    const named = namedAt(words, known, consults)
    if (named) return named
  }
  if (SAID_BY.test(sentence)) return { what: 'several', told: false, names: [] }
  if (OWN_PROCESS.test(sentence)) return { what: 'own', told: false, names: [] }
  return NOTHING
}

/** Stands for whoever is meant without a name. */
const ONE = '\u0000one'

/** The sentence, and what is left of it behind one or two phrases that lead to its subject. */
function withoutLeads(sentence: string): string[] {
  const forms = [sentence]
  let words = sentence
  for (let i = 0; i < 2; i += 1) {
    const lead = LEAD.exec(words)
    if (!lead) break
    words = words.slice(lead[0].length)
    forms.push(words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))
  }
  return forms
}

const LEAD =
  /^(?:In|By|With|As|For|Regarding|Concerning|Among|On|During|Since|At|From|Under|Through|Following|After|Before|Of|To|Until|Pursuant|Further|Similarly|However|Moreover|Likewise|Nevertheless|Finally|Furthermore|Conversely|Thus|Also)\b[^.,;]{0,140}, /

function namedAt(words: string, known: KnownNames, consults: boolean): Subject | undefined {
  const opening = BEFORE_NAME.exec(words)
  const start = opening ? opening[0].length : 0
  NAME_LIST.lastIndex = start
  const list = NAME_LIST.exec(words)
  if (!list) return undefined
  const found = list[0].replace(/[’']s?$/u, '')
  const isName = (name: string): boolean => isKnown(name, known)
  const all = namesInList(found, isName)
  const names = opening ? leadingNames(all, isName) : all
  const rest = words.slice(start + list[0].length).replace(ASIDE, '')
  const told = TELLS.test(rest) || opening?.[1] !== undefined
  const certain = names.every(isName)
  if (certain && OUGHT.test(rest)) return { what: 'own', told: false, names: [] }
  if (certain) return told || consults ? { what: 'named', told, names } : undefined
  // Somebody whom no list knows is a respondent where he is said to have said something.
  if (!told || !consults || opening || names.some((name) => !isName(name) && NOBODY.test(name))) return undefined
  if (names.some((name) => !isName(name) && /^\p{L}+s$/u.test(name))) return undefined
  return { what: 'named', told, names }
}

/** "In Norland, the Ministry": what follows the names is no name of theirs. */
function leadingNames(names: string[], isName: (name: string) => boolean): string[] {
  const stop = names.findIndex((name) => !isName(name))
  return stop > 0 ? names.slice(0, stop) : names
}

const BEFORE_NAME =
  /^(?:The (?:Governments?|Permanent Missions?|representatives?|delegations?|authorities|Ministry of \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*) of |(According to |In (?:its|their) repl(?:y|ies), |In the (?:view|opinion|reply|replies) of |The (?:reply|replies|response|responses) (?:of|from|received from) )|(?:In|For|As for|As regards|With regard to|In the case of) )(?=(?:the )?\p{Lu})/u

const WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]*"
const NAME_LIST = new RegExp(
  `(?:[Tt]he )?${WORD}(?:(?:,? and | as well as |, | (?:of|for|on) | )(?:the )?${WORD}| \\(${WORD}[^)]{0,40}\\))*`,
  'uy',
)

/** Words between the subject and its verb. */
const ASIDE = /^,(?:(?! (?:and|but)\b)[^,.;]){0,120},/

/** What begins with these is nobody who replies. */
const NOBODY =
  /^(?:(?:It|He|She|They|We|I|This|That|These|Those|There|Such|Another|Other|Each|Either|Neither|Most|Many|Several|Some|All|Both|Few|None|No|One|Two|Three)\b|Reference|Attention|Information|Concern|Mention|Note|Article|Section|Chapter|Resolution|Decision|Report|Annex|Table|Paragraph|Figure|Part|Rule|General|Assembly|Security|Economic|Council|Commission|Committee|Sub|Subsidiary|Advisory|Board|Working|Panel|Special|Expert|Group|Meeting|Conference|Bureau|Chair|President|Vice|Secret|Director|Office|Department|Division|United Nations|UN|Inspector|Executive|High|Deputy|Under|Assistant|Mission|Force|Team|Fund|Programme|Agency|Participant|Speaker|Observer|Independent|Joint|International (?:Court|Law)|\p{Lu}+$)/u

const ADVERBS =
  '(?:(?:had|has|have|also|further|similarly|likewise|however|then|both|all|each|in particular|for (?:its|their) part|in (?:its|their) repl(?:y|ies)|specifically|explicitly|furthermore|moreover|therefore),? )*'
const TELLS = new RegExp(
  `^(?:,? (?:that|which|who)[^.]{0,80}?,?)?,? ${ADVERBS}(?:report(?:s|ed)?|stat(?:e|es|ed)|indicat(?:e|es|ed)|not(?:e|es|ed)|inform(?:s|ed)?|repl(?:y|ies|ied) that|mention(?:s|ed)?|refer(?:s|red)?|explain(?:s|ed)?|point(?:s|ed)? out|emphasi[sz]e[sd]?|stress(?:es|ed)?|underlin(?:e|es|ed)|underscored?|consider(?:s|ed)?|express(?:es|ed)?|propos(?:e|es|ed)|suggest(?:s|ed)?|recall(?:s|ed)?|describ(?:e|es|ed)|provid(?:e|es|ed) (?:\\w+ )?(?:information|data|examples?|details?|statistics|figures|copies)|dr[ae]ws? attention|drew attention|responded that|observ(?:e|es|ed)|highlight(?:s|ed)?|declar(?:e|es|ed)|affirm(?:s|ed)?|confirm(?:s|ed)?|announc(?:e|es|ed)|argu(?:e|es|ed)|believ(?:e|es|ed)|felt|favour(?:s|ed)?|welcom(?:e|es|ed)|cit(?:e|es|ed)|list(?:s|ed)|gave|give[sn]?|added|recommend(?:s|ed)?|support(?:s|ed)?|advocat(?:e|es|ed)|call(?:s|ed)? for|acknowledg(?:e|es|ed)|claim(?:s|ed)?|maintain(?:s|ed)? that|regretted|(?:was|were) of the (?:view|opinion)|doubted|disagreed|objected|preferred|offered|asked for)\\b`,
)

const NUMBER =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-[a-z]+)?|thirty(?:-[a-z]+)?|forty(?:-[a-z]+)?|fifty(?:-[a-z]+)?|\\d{1,3}'
const AMOUNT = `(?:the )?(?:(?:great|vast|overwhelming|large) )?majority|most|many|several|some|all|both|a (?:(?:small|large|significant|considerable|limited|growing|great|fair) )?number|numerous|various|a few|few|fewer|(?:more|less|fewer) than (?:half|a (?:third|quarter|dozen)|two thirds|${NUMBER})|(?:about|nearly|almost|over|roughly) (?:half|all|a (?:third|quarter)|${NUMBER})|half|one (?:third|half|quarter)|two thirds|three quarters|only (?:a few|${NUMBER})|none|no|other|certain|different|a (?:minority|third|quarter|majority)|a further (?:${NUMBER})|at least (?:${NUMBER})|a total of (?:${NUMBER})|another (?:${NUMBER})|${NUMBER}`
const WHO =
  '(?:(?:Member |observer |replying |reporting |responding |participating |neighbouring |developed |developing |coastal |small |island |of the |other )*(?:States?|respondents?|Governments?|countr(?:y|ies)|repl(?:y|ies)|organi[sz]ations?|delegations?|entities))'

/** A number of them, at the beginning: "Most States", "Of the 12 replying States, four", "In several countries". */
const SEVERAL = new RegExp(
  `^(?:(?:in|for|among|of|according to|to) )?(?:${AMOUNT})(?:,? (?:however|though),)?(?: (?:out )?of)?(?: (?:the|these|those|its|\\d{1,3}|them))*(?: [a-z-]+){0,2}? ${WHO}\\b`,
  'i',
)
/** The same without a noun, and the respondents as a whole. */
const SEVERAL_BARE = new RegExp(
  `^(?:(?:several|some|many|most|others|all|few|none|two|three|four|five)(?: of (?:them|these|those))?(?= ${ADVERBS}(?:reported|stated|indicated|noted|mentioned|referred|explained|pointed|emphasized|stressed|considered|expressed|proposed|suggested|described|had|were|did|have)\\b)|(?:the )?(?:replying|reporting|responding|other) (?:States|Governments|countries|organi[sz]ations)|(?:the )?respondents\\b|(?:the )?(?:Member )?States that (?:had )?(?:replied|responded|reported)|(?:the )?(?:Member States|States|Governments)(?= ${ADVERBS}(?:reported|stated|indicated|noted|mentioned|referred|explained|pointed|emphasized|stressed|considered|expressed|proposed|suggested|described)\\b)|(?:the |these |most )?(?:replies|responses)(?: (?:received|from [a-z A-Z]{0,40}))? (?=(?:clearly )?(?:show|showed|suggest|suggested|indicate|indicated|confirm|confirmed|reveal|revealed|differ|differed|point|pointed|reflect|reflected|demonstrate|demonstrated)\\b))`,
  'i',
)

/** "... were mentioned by several States" */
const SAID_BY = new RegExp(
  `\\b(?:reported|mentioned|indicated|noted|stated|raised|described|expressed|cited|identified|highlighted|proposed|suggested|shared|supported|emphasized|stressed) by (?:${AMOUNT})?(?: of)?(?: the)?(?: [a-z-]+){0,1}? ?${WHO}\\b`,
  'i',
)

const OUGHT =
  /^[^.;]{0,40}?\b(?:should|ought to|may (?:also |further )?wish to|might (?:also )?wish to|(?:is|are) (?:also |further |again |therefore )?(?:encouraged|invited|urged|requested|called upon|reminded|expected) to)\b/

/** They took part in the consultation: what the report tells of how it was made. */
const REPLIED =
  /^,? ?(?:(?:had|have|has) )?(?:not )?(?:(?:replied|responded)(?=[.,:;]|$| (?:to|by|within|in time)\b(?! the increas| these| this))(?! to (?!(?:the|its|his|that) (?:note|questionnaire|request|survey|letter|call|invitation|questions)))|submitted (?:[A-Za-z]+ )?(?:repl(?:y|ies)|responses?|information|reports?)|sent (?:in )?(?:[A-Za-z]+ )?repl(?:y|ies)|returned)\b/

/** The report or its author, its mandate and what is put to the organ. */
const OWN_START =
  /^(?:(?:The present|This) (?:report|document|note|addendum|section|chapter|paper|update)\b|(?:Section|Chapter|Part|Annex|Addendum|Sections|Chapters)s? [IVX\d]+ (?:below |above )?(?:of|to) (?:the present|this)\b|(?:The )?(?:United Nations )?(?:Secretary-General|Secretariat|Director-General|High Commissioner|Executive (?:Director|Secretary|Head)|Under-Secretary-General|Special Rapporteur|Special Representative)\b(?! of (?!the United))|The (?:Office|Department|Division) (?!of\b|for\b)(?:has|had|have|will|is|was|sent|received|prepared|provided|continued|organized|plans|intends|proposes|recommends)\b|(?:The )?(?:General Assembly|Security Council|Economic and Social Council|Commission|Council|Assembly|Conference|Committee)\b(?! of the (?!whole))[^.]{0,120}?\b(?:may (?:also |further |therefore )?(?:wish|decide) to|requested|decided|adopted|invited|recommended|established|took note|had before it|recalled|reaffirmed|urged|encouraged|mandated|is invited to|will have before it)\b|It is (?:also |further |therefore |strongly )?(?:recommended|suggested|proposed|hoped|considered|anticipated|expected|envisaged) |Consideration (?:should|could|might|may) be given|(?:Further|Additional|Greater|More|Renewed|Continued) [a-z ]{1,60} (?:is|are|will be) (?:needed|required|necessary)\b|(?:Member States|States|Governments|All States|All Member States)\b[^.;]{0,40}? (?:should|may (?:also )?wish to|are (?:also )?(?:encouraged|invited|urged|called upon)|were (?:also )?(?:invited|requested|asked)|had been (?:invited|requested|asked))\b|(?:The )?Governments were (?:invited|requested|asked)\b|(?:By|In|Through|With) (?:a|an|its|the|his|her) (?:[A-Za-z]+ ){0,3}?notes? verbales?\b|(?:A|The|Two|Further) (?:[A-Za-z]+ ){0,2}?(?:notes? verbales?|questionnaires?|reminders?)\b[^.;]{0,60} (?:was|were|had been|has been)\b)/

/** Wherever it stands in a sentence, the report speaks of itself. */
const OWN_ANYWHERE =
  /\b(?:the present report (?:is|was|has been|had been|contains|provides|summarizes|should)|for the (?:preparation|purposes?) of the present report|(?:Commission|Council|Assembly|Committee|Conference|Working Group|States|Governments|Parties) may (?:also |further |therefore )?wish to)\b/

/** How the replies came in; who was asked, and who did not answer. */
const OWN_PROCESS =
  /\b(?:repl(?:y|ies)|responses?|contributions?|submissions?|comments|information)(?: [a-z]+){0,3}? (?:had|have|has|was|were) (?:not )?(?:yet )?(?:been )?(?:received|requested|sought|invited)\b|\b(?:had|have|did) not (?:yet )?(?:repl(?:y|ied)|respond(?:ed)?)\b|\b(?:Governments|Member States|States|organizations) were (?:invited|requested|asked) to\b|^(?:Pursuant to|In accordance with|In compliance with|In response to|Further to|By|In|Under) (?:[^.]{0,60} of )?(?:its |General Assembly |Council |Commission |Assembly |the |that )*(?:resolutions?|decisions?|requests?)\b/i
