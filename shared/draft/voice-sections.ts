import type { DocumentText, Paragraph } from '../text/document-text'
import { textOf } from '../text/flat'
import { isKnown, isRespondentName, namesInList } from './voice-names'
import type { KnownNames } from './voice-names'

/** Whose section a paragraph stands in: the report's own (introduction, conclusions), one respondent's, that of the replies. */
export type Section = 'own' | 'respondent' | 'replies' | undefined

/** The section of each paragraph, one beside the other; a heading that says nothing goes with the one above it. */
export function sectionsOf(text: DocumentText, known: KnownNames, consults: boolean): readonly Section[] {
  const heads = text.paragraphs.map((paragraph) =>
    paragraph.kind === 'heading' ? headOf(paragraph, known) : undefined,
  )
  const named = new Map<number, number>()
  heads.forEach((head, i) => {
    const { level } = text.paragraphs[i]!
    if (head?.name) named.set(level, (named.get(level) ?? 0) + 1)
  })
  let open: { level: number; section: Section }[] = []
  return text.paragraphs.map((paragraph, i) => {
    const head = heads[i]
    if (paragraph.kind === 'annex') open = []
    if (head) {
      const { level } = paragraph
      open = open.filter((one) => one.level < level)
      const above = open.at(-1)?.section
      // One State's name alone may head what the report itself says of it.
      const isReply = head.name && consults && (above === 'replies' || head.asked || (named.get(level) ?? 0) > 1)
      open.push({ level, section: isReply ? 'respondent' : (head.section ?? above) })
    }
    return open.at(-1)?.section
  })
}

interface Head {
  section: Section
  /** It is the name of a respondent. */
  name: boolean
  /** Of one known to have been asked. */
  asked: boolean
}

const kept = new WeakMap<KnownNames, WeakMap<Paragraph, Head>>()

function headOf(paragraph: Paragraph, known: KnownNames): Head {
  let heads = kept.get(known)
  if (!heads) kept.set(known, (heads = new WeakMap()))
  let head = heads.get(paragraph)
  if (!head) heads.set(paragraph, (head = read(paragraph, known)))
  return head
}

function read(paragraph: Paragraph, known: KnownNames): Head {
  const words = textOf(paragraph)
    .replace(/^\s*(?:[IVXLC]+|[A-Z]|\d+)\.\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const names = words.length < 120 ? namesInList(words, (name) => isKnown(name, known)) : []
  const name = names.length === 1 && isRespondentName(names[0]!, known)
  return {
    section: REPLIES.test(words) ? 'replies' : OWN.test(words) ? 'own' : undefined,
    name,
    asked: name && known.own.has(names[0]!.toLowerCase()),
  }
}

const REPLIES =
  /^(?:(?:summary|analysis|overview|synthesis|compilation|review|content) of (?:the )?)?(?:(?:substantive|written|national|individual) )?(?:repl(?:y|ies)|responses?|submissions?|contributions?|(?:comments|views|information|inputs?|observations|measures) (?:\w+ ){0,3}?(?:received|from|of|by|submitted|provided|reported|taken)\b)/iu

const OWN =
  /^(?:(?:general |legislative |historical )?(?:introduction|background)|introductory|mandate|purpose|scope|objectives?|methodology|sources? of information|preparation of the|(?:general |overall |main )?conclusions?|concluding|(?:general |key |policy )?recommendations?|(?:general )?observations?|(?:the )?way forward|(?:proposed )?next steps|follow-up|further action|action (?:to be taken|required|requested)|proposals? for (?:further |future )?action|proposed action|issues for consideration|points for discussion|questions for (?:consideration|discussion)|outlook)\b(?!.*\b(?:received|(?:of|by|from) (?:the )?(?:Member |replying |responding )?(?:States|Governments|respondents)))/iu
