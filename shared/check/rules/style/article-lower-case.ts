import { beginsSentence, inProse, instead, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'

/** Article 73 of the Charter, article 5 of the Convention. */
export const articleLowerCase = paragraphRule({
  id: 'article-lower-case',
  about:
    '“Article” has a capital for the Charter of the United Nations and the Statute of the International Court of Justice only.',
  level: 'hint',
  reference: 'Editorial Manual, Capitalization',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Article 5 of the Convention, Article 73 e of the Charter, Article 36 of the Statute and article 4 of the Convention apply.',
      },
      { text: 'PP: _Recalling_ Article 51,' },
    ],
    bad: [
      {
        text: 'PP: _Recalling_ Article 5 of the Ferry Convention,',
        messages: ['Within a sentence it is “article” but for the Charter and the Statute'],
      },
      {
        text: 'OP 1: _Notes_ Articles 5 and 6 of the Protocol;',
        messages: ['Within a sentence it is “articles” but for the Charter and the Statute'],
      },
      {
        text: 'PP: _Recalling_ article 51 of the Charter,',
        messages: ['It is “Article” for the Charter and the Statute'],
      },
    ],
  },
  find: (unit) =>
    inProse(unit, GATE, ARTICLE, ({ 0: whole, 1: word = '', 2: bearer = '', index }, prose) => {
      const isCharter =
        /Charter of the United|Charter(?! [of])|Statute/u.test(bearer) &&
        !/Rome|Charter of (?!the United)/u.test(bearer)
      const isCapital = word.startsWith('A')
      if (beginsSentence(prose, index) || isCharter === isCapital) return undefined
      const right = isCapital ? word.toLowerCase() : `A${word.slice(1)}`
      const message = isCapital
        ? `Within a sentence it is “${right}” but for the Charter and the Statute`
        : `It is “${right}” for the Charter and the Statute`
      return { ...instead(message, right), to: index + word.length, ...(whole ? {} : {}) }
    }),
})

const GATE = proseGate({ words: 'article articles' }, /rticles? \d/)
const ARTICLE =
  /(?<!\p{L})([Aa]rticles?) \d+[^.;]{0,60}? of the ((?:[A-Z]\w+ ){0,4}(?:Convention|Protocol|Covenant|Treaty|Agreement|Constitution|Charter(?: of the [A-Z]\w+)?|Statute))\b/gu
