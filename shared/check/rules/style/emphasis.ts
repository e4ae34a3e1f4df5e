import { gateOf } from '../../scan'
import { documentRule } from '../../rule'
import { placeOf } from '../../unit'

interface Emphasized {
  from: number
  to: number
  how: 'bold' | 'capitals'
}

/** Words are not set off by bold, or by capitals. */
export const emphasis = documentRule<Emphasized[]>({
  id: 'emphasis',
  about: 'Words of the running text are not emphasized by bold or by capitals.',
  level: 'hint',
  reference: 'Editorial Manual, Italics; Headings',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'heading I: FERRIES\npara 1: **All ferries were to be inspected, it was recommended.**\npara 2: UNESCO and HIV/AIDS stand.',
      },
      { text: 'para 1: The SHIPPING COMPANY OF NORLAND replied “AT ONCE”.' },
    ],
    bad: [
      {
        text: 'para 1: Ferries must **never** sail, and boats NEVER may.',
        messages: ['Words in bold in the running text', 'Words in capitals in the running text'],
      },
      { text: 'OP 1: _Urges_ States to reply to **all** questions;', messages: ['Words in bold in the running text'] },
    ],
  },
  extract: (unit) => {
    if ('series' in unit || !['numbered', 'operative', 'preambular', 'sub'].includes(unit.kind)) return undefined
    const shouts = mayShout(unit)
    if (!shouts && !unit.runs.some((run) => run.type === 'text' && run.bold)) return undefined
    const found: Emphasized[] = []
    let at = 0
    for (const run of unit.runs) {
      if (run.type === 'reference') continue
      const text = run.type === 'text' ? run.text : '\n'
      if (run.type === 'text' && run.bold && text.length < 60 && /\p{L}{2}/u.test(text)) {
        const from = at + text.search(/\S/u)
        if (at > 0) found.push({ from, to: from + text.trim().length, how: 'bold' })
      }
      for (const { 0: word, index } of shouts ? text.matchAll(SHOUTED) : []) {
        const around =
          text.slice(Math.max(0, index - 14), index) + text.slice(index + word.length, index + word.length + 14)
        if (!/[A-Z]{3}/u.test(around)) found.push({ from: at + index, to: at + index + word.length, how: 'capitals' })
      }
      at += text.length
    }
    return found.length ? found : undefined
  },
  // A text of many bold words has a use for them: what negotiators add.
  judge: (extracts) =>
    extracts.flatMap(({ unit, extract }) =>
      extract
        .filter(({ how }) => how === 'capitals' || extracts.length < 10)
        .map(({ from, to, how }) => ({ ...placeOf(unit), from, to, message: `Words in ${how} in the running text` })),
    ),
})

const mayShout = gateOf({
  capitals: 'not never all any must only and or always very no every both shall will also immediately urgent important',
})
const SHOUTED =
  /(?<![\p{L}“‘.-])(?:NOT|NEVER|ALL|ANY|MUST|ONLY|AND|OR|ALWAYS|VERY|NO|EVERY|BOTH|SHALL|WILL|ALSO|IMMEDIATELY|URGENT|IMPORTANT)(?![\p{L}.-])/gu
