import { guessLanguage } from '../../structure/language'
import { allOf, childOf, wordsIn } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import type { Parts } from './parts'

/** `fr-CH` -> `fr`; undefined for what is no language tag. */
export function primary(tag: string): string | undefined {
  const subtag = tag.split(/[-_]/)[0]!.toLowerCase()
  return /^[a-z]{2,8}$/.test(subtag) ? subtag : undefined
}

/** The language that the properties of the file say (dc:language); undefined where they are silent, as Word's mostly are. */
export function saidLanguage({ core }: Parts): string | undefined {
  const said = core && childOf(core, 'language')?.children.join('').trim()
  return said ? primary(said) : undefined
}

/** The official language that the words of a document are in. Its styles mostly say what Word was installed in. */
export function usedLanguage(document: XmlElement): string {
  const blocks: { runs: [{ type: 'text'; text: string }] }[] = []
  let length = 0
  for (const element of allOf(document)) {
    if (element.local !== 't') continue
    const text = wordsIn(element)
    blocks.push({ runs: [{ type: 'text', text }] })
    if ((length += text.length) > 20_000) break
  }
  return guessLanguage(blocks)
}

/**
 * Can these words be in the language a run is tagged with? The keyboard in use when words were typed leaves its tag on
 * them, so that it is believed only where the script agrees, or several words of a language we know bear it out.
 */
export function isWrittenIn(words: string, language: string): boolean {
  const script = SCRIPTS[language]
  if (script) return script.test(words)
  return (
    words.trim().split(/\s+/).length >= 4 && guessLanguage([{ runs: [{ type: 'text', text: words }] }]) === language
  )
}

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  ur: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  zh: /\p{Script=Han}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  bg: /\p{Script=Cyrillic}/u,
  sr: /\p{Script=Cyrillic}/u,
  mk: /\p{Script=Cyrillic}/u,
  el: /\p{Script=Greek}/u,
}
