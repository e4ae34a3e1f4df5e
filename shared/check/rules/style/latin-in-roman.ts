import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { isFootnote } from '../../unit'

/** Inter alia is roman now. */
export const latinInRoman = paragraphRule({
  id: 'latin-in-roman',
  about: 'Words of Latin that the dictionary lists as English (inter alia, per capita, ad hoc) are not in italics.',
  level: 'hint',
  reference: 'Editorial Manual, Italics',
  profiles: ['current'],
  languages: ['en'],
  examples: {
    ok: [
      { text: 'OP 1: _Notes_, inter alia, the losses per capita of an ad hoc group (5 _bis_);' },
      { text: 'OP 1: _Notes_, _inter alia_, the losses;', date: '2006-07-27' },
    ],
    bad: [
      { text: 'OP 1: _Notes_, _inter alia_, the losses;', messages: ['“inter alia” is not in italics'] },
      {
        text: 'para 1: An _ad hoc_ group counted losses _per capita_.',
        messages: ['“ad hoc” is not in italics', '“per capita” is not in italics'],
      },
    ],
  },
  find: (unit) => {
    if (isFootnote(unit)) return []
    const found: Found[] = []
    let at = 0
    for (const run of unit.runs) {
      if (run.type === 'reference') continue
      if (run.type === 'text' && run.italic && run.text.length < 30) {
        const words = LATIN.exec(run.text)
        if (words) {
          const from = at + words.index + words[1]!.length
          found.push({
            paragraphId: unit.id,
            from,
            to: from + words[2]!.length,
            message: `“${words[2]}” is not in italics`,
          })
        }
      }
      at += run.type === 'text' ? run.text.length : 1
    }
    return found
  },
})

const LATIN =
  /^([\s,(]*)(inter alia|ad hoc|per capita|per se|vis-à-vis|de facto|de jure|ex officio|prima facie|bona fide|a priori|ipso facto|status quo|per annum|pro rata|in situ|mutatis mutandis|note verbale|notes verbales|raison d’être)[\s,)]*$/iu
