import type { DocumentText } from '../text/document-text'
import { fieldText, textOf } from '../text/flat'
import { namesIn } from '../text/sponsors'
import { firstFound } from './fact-origins'
import type { Found } from './fact-origins'
import { isListed, respondentNamed } from './respondent'
import { isAdopted } from './source'
import type { Respondent, SourceKind } from './source'

/**
 * Who replied: by the masthead; the title (`Reply of Norland`, `Note verbale dated ... from the Permanent Mission of Norway to
 * ...`); the words a note verbale begins with; the file's name, where it is little more than a name of the lists (`NV reply
 * Lithuania 2020.txt`); the folder (`Replies/Norway/letter.pdf`). `Questions to Slovenia` is nobody's reply: every
 * other word beside the name forbids it.
 */
export function respondentFound(
  text: DocumentText,
  path: string,
  kind: SourceKind,
  date: string,
): Found<Respondent> | undefined {
  const named = fieldText(text, 'respondent').trim()
  const found = firstFound<string>(
    named ? { value: named, origin: 'masthead' } : undefined,
    inTitle(text),
    inFirstWords(text),
    ...(isAdopted(kind) || kind === 'abstract' || asksSomebody(text) ? [] : [inFileName(path), inFolder(path, kind)]),
  )
  return found && { value: respondentNamed(found.value, date), origin: found.origin }
}

/** "Advance questions to Norland" lies among Norland's replies, and is none. */
function asksSomebody(text: DocumentText): boolean {
  const first = text.paragraphs.slice(0, 3).map((p) => textOf(p).slice(0, 200))
  return [fieldText(text, 'title'), ...first].some((line) => /^\W*(?:Advance )?Questions to\b/i.test(line))
}

/** Does the path say that what lies there is a reply, and where? */
export function replyInPath(path: string): 'file name' | 'folder' | undefined {
  const { folders, stem } = partsOf(path)
  if (REPLY_WORD.test(stem)) return 'file name'
  return folders.some((folder) => REPLY_FOLDER.test(folder)) ? 'folder' : undefined
}

const REPLY_WORD = /(?<!\p{L})(?:repl(?:y|ies)|responses?|NV|note[ _-]verbale|réponses?|respuestas?|ответы?)(?!\p{L})/iu
const REPLY_FOLDER =
  /^\W*(?:\d+\W+)?(?:repl(?:y|ies)|responses?|submissions?|inputs?|réponses?|respuestas?|ответы?|答复|الردود)\b/iu

function inTitle(text: DocumentText): Found<string> | undefined {
  const lines = (['title', 'subtitle'] as const).flatMap((name) => fieldText(text, name).split('\n'))
  const first = text.paragraphs[0]
  if (first?.kind === 'heading' || first?.kind === 'text') lines.push(textOf(first).slice(0, 400))
  for (const line of lines) {
    const reply = /^(?:Reply|Replies|Response) (?:of|from|received from) (?:the Government of )?(.+)$/.exec(line)
    if (reply) return { value: reply[1]!.replace(/^the /, ''), origin: 'title' }
    const sender = SENDER.exec(line)
    const name = sender?.[1]!.replace(/^the /, '')
    if (name && (isListed(name) || areListed(name))) return { value: name, origin: 'title' }
  }
  return undefined
}

/** A letter or note verbale of a mission, in its title or a heading. */
const SENDER =
  /^(?:Letters?|Identical letters|Notes? verbales?)\b.{0,60}? from (?:the )?(?:Chargés? d[’']affaires a\.i\. of the )?(?:Permanent (?:Missions?|Representatives?|Observers?|Observer Mission)|Government) of (.+?)(?: to the United Nations| addressed to|\s*$)/u

/** "The Permanent Mission of Norway to the United Nations presents its compliments ..." */
function inFirstWords(text: DocumentText): Found<string> | undefined {
  for (const paragraph of text.paragraphs.slice(0, 8)) {
    const found = COMPLIMENTS.exec(textOf(paragraph).slice(0, 300))
    if (found && isListed(found[1]!)) return { value: found[1]!, origin: 'words' }
  }
  return undefined
}

const COMPLIMENTS =
  /^\W*The (?:Permanent (?:Observer )?Mission|Embassy|Government|Ministry of Foreign Affairs) of (?:the )?(.{3,60}?)(?: to the United Nations\b.{0,60}?)? presents (?:its|his|her) compliments\b/u

function inFileName(path: string): Found<string> | undefined {
  const name = nameAmong(partsOf(path).stem)
  return name ? { value: name, origin: 'file name' } : undefined
}

/** One of the two nearest folders, where there is a reason to think of replies. */
function inFolder(path: string, kind: SourceKind): Found<string> | undefined {
  if (kind !== 'reply' && kind !== 'letter' && replyInPath(path) === undefined) return undefined
  const folder = partsOf(path).folders.slice(-2).reverse().map(nameAmong).find(Boolean)
  return folder ? { value: folder, origin: 'folder' } : undefined
}

/** Files taken from a folder by a download keep its name before two underscores. */
function partsOf(path: string): { folders: string[]; stem: string } {
  const parts = path.normalize('NFC').split(/[\\/]|__+/)
  const stem = (parts.pop() ?? '').replace(/\.[\p{L}\d]{1,8}$/u, '')
  return { folders: parts.filter((part) => part !== ''), stem }
}

/** The one name of the lists that these words hold beside words that say nothing. */
function nameAmong(words: string): string | undefined {
  if (isListed(words.trim())) return words.trim()
  const tokens = words.split(/[\s_.,;()[\]+–-]+/u).filter(Boolean)
  if (tokens.length > 12) return undefined
  for (let length = tokens.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const rest = [...tokens.slice(0, from), ...tokens.slice(from + length)]
      if (!rest.every((token) => NEUTRAL.test(token))) continue
      const name = tokens.slice(from, from + length)
      for (const spelled of [name.join(' '), name.join('-')]) {
        if (isListed(spelled) || areListed(spelled)) return capital(spelled)
      }
    }
  }
  return undefined
}

/** `Denmark and Norway` */
function areListed(words: string): boolean {
  const names = namesIn(words)
  return names.length > 1 && names.every(isListed)
}

const NEUTRAL =
  /^(?:\d+|\d+(?:st|nd|rd|th)|v\d*|(?:add|rev|corr|part|annex|no|cycle|session|page|p)\d*|reply|replies|responses?|answers?|letters?|note|verbale?|nv|from|of|by|the|government|permanent|mission|pm|state|member|final|draft|clean|signed|scan|scanned|copy|original|unoriginal|english|eng|en|e|french|fr|f|spanish|es|s|russian|ru|r|arabic|ar|a|chinese|zh|c|national|report|nr|submission|inputs?|contributions?|comments|views|questionnaire|january|february|march|april|may|june|july|august|september|october|november|december)$/iu

/** A name that a file's name spells in small letters; acronyms are all capitals. */
function capital(words: string): string {
  if (words !== words.toLowerCase()) return words
  if (/^\p{L}{2,7}$/u.test(words) && respondentNamed(words).class === 'un-entity') return words.toUpperCase()
  return words.replace(/(?<!\p{L})(?!(?:and|of|the) )\p{L}/gu, (letter) => letter.toUpperCase())
}
