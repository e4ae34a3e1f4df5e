import { paragraphRule } from '../../rule'
import { isFootnote, placeOf, wordsOf } from '../../unit'

/** A note begins with a capital, as a sentence does. */
export const noteBeginning = paragraphRule({
  id: 'note-beginning',
  about: 'A note begins with a capital letter; only the address of a website keeps its own.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 9',
  languages: ['en', 'fr', 'es', 'ru'],
  examples: {
    ok: [
      { text: 'para 1: One.[^1]\nnote 1: 2010 Review Conference of the Ferries Convention, _Final Document_.' },
      { text: 'para 1: One.[^1]\nnote 1: www.ferries.example/register.' },
      { text: 'para 1: One.[^1]\nnote 1: “National registers” and “registers” are used synonymously.' },
      { text: 'para 1: One.[^1]\nnote 1: eFerries International, annual report.' },
    ],
    bad: [
      {
        text: 'para 1: One.[^1] Two.[^2]\nnote 1: see resolution 70/1.\nnote 2: ibid., annex.',
        messages: ['The note begins with a small letter', 'The note begins with a small letter'],
      },
    ],
  },
  find: (unit) => {
    if (!isFootnote(unit)) return []
    const flat = wordsOf(unit)
    const first = /^\s*[(“"]?(\p{Ll}\p{Ll}*)(?=[\s.,;:)]|$)/u.exec(flat)
    if (
      !first ||
      /^\s*[(“"]?\S*(?:\.\S*\/|\.\p{Ll}|:\/\/|@)/u.test(flat) ||
      /^(?:de|van|von|al|el|bin|da|di)$/u.test(first[1]!)
    )
      return []
    const from = first[0].length - first[1]!.length
    const text = first[1]![0]!.toUpperCase() + first[1]!.slice(1)
    const fix = { title: `Write “${text}”`, text }
    return [{ ...placeOf(unit), from, to: first[0].length, message: 'The note begins with a small letter', fix }]
  },
})
