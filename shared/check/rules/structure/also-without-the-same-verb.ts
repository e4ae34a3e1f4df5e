import type { OpeningPhrase } from '../../structure/opening-phrase'
import { linkOf, opensAnnex, withAdverb } from '../../structure/repeated-opening'
import type { Link } from '../../structure/repeated-opening'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

/** "Also" and "further" say that the paragraph before opens with the same verb. */
export const alsoWithoutTheSameVerb = documentRule<Link>({
  id: 'also-without-the-same-verb',
  about:
    '“Also” and “further” in the opening words repeat the verb of the paragraph before: first bare, then “also”, then “further”, then bare again; they follow a participle (Recalling also) and go before a verb (Also requests).',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          opening: _The Commission_,
          PP: _Recalling_ its resolution 11/3,
          PP: _Recalling also_ its resolution 11/4,
          PP: _Recalling further_ its resolution 11/5,
          PP: _Noting with concern_ the state of the piers,
          PP: _Noting with concern also_ the state of the quays,
          OP 1: _Requests_ States:
          sub (a): To inspect;
          sub (b): To report;
          OP 2: _Also requests_ States to train crews;
          OP 3: _Further requests_ States to keep records;
          OP 4: _Requests_ States to pay.`,
      },
      {
        text: `
          OP 1: _Notes_ the concern of Norland;
          OP 2: _Also notes with appreciation_ the offer of Sudria;
          OP 3: _Encourages_ further cooperation;
          OP 4: _Welcomes_ further training of crews.`,
      },
      {
        text: `
          @symbol S/RES/2990 (2026)
          opening: _The Security Council_,
          PP: _Recalling_ its resolution 2980 (2025),
          PP: _Further noting_ the report,
          OP 1: _Decides_ to remain seized of the matter.`,
      },
    ],
    bad: [
      {
        text: `
          PP: _Recalling_ its resolution 11/3,
          PP: _Noting also_ the report,
          OP 1: _Urges_ States to inspect;
          OP 2: _Also requests_ States to report;
          OP 3: _Further invites_ Norland to speak.`,
        messages: [
          '“Noting also” follows “Recalling”, not “Noting”',
          '“Also requests” follows “Urges”, not “Requests”',
          '“Further invites” follows “Also requests”, not “Also invites”',
        ],
      },
      {
        text: `
          PP: _Also recalling_ its resolution 11/3,
          OP 1: _Notes_ the report;
          OP 2: _Notes also_ the annex;
          OP 3: _Also notes_ the tables;
          OP 4: _Decides_ to close the fund;
          OP 5: _Further decides_ to sell the boats.`,
        messages: [
          '“Also recalling” opens the preamble: nothing stands before it',
          'In the operative part “also” goes before the verb',
          '“Also notes” follows “Notes also”: “further” comes next',
          '“Further decides” follows “Decides”: “also” comes first',
        ],
      },
    ],
  },
  extract: linkOf,
  judge: (extracts, { organ }) => {
    // The Security Council counts otherwise: "Further" after whatever stands before.
    if (organ === 'SC') return []
    const found: Found[] = []
    let before: Link | undefined
    for (const { unit, extract } of extracts) {
      if (opensAnnex(unit)) break
      if (extract.kind === 'break') {
        before = extract
        continue
      }
      const { kind, phrase } = extract
      const flat = wordsOf(unit)
      const wrong = fault(kind, phrase, before)
      before = extract
      if (!wrong) continue
      const text = withAdverb(flat, kind, phrase, wrong.instead)
      found.push({
        paragraphId: 'id' in unit ? unit.id : '',
        from: phrase.from,
        to: phrase.to,
        message: wrong.message,
        fix: { title: `Write “${text}”`, text },
      })
    }
    return found
  },
})

interface Wrong {
  message: string
  /** The adverb in place of the one that stands there; '' for none. */
  instead: string
}

function fault(kind: 'preambular' | 'operative', phrase: OpeningPhrase, before: Link | undefined): Wrong | undefined {
  const { adverb, words } = phrase
  if (!adverb) return undefined
  const bare = capital(words.replace(/\b(?:also|further)\s|\s(?:also|further)\b/giu, ''))
  const said = `“${words}”`
  if (before?.kind !== 'break' && before?.phrase.head !== phrase.head) {
    // Between a chapeau of its own and the first paragraph nobody counts.
    if (!before)
      return {
        message: `${said} opens the ${kind === 'operative' ? 'text' : 'preamble'}: nothing stands before it`,
        instead: '',
      }
    const wanted = adverb.word === 'further' ? withWord(bare, 'also', kind) : bare
    return { message: `${said} follows “${before.phrase.words}”, not “${wanted}”`, instead: '' }
  }
  if (before.kind === 'break') return { message: `${said} opens the section: nothing stands before it`, instead: '' }
  const last = before.phrase.adverb?.word ?? (before.phrase.perhapsFurther ? 'further' : undefined)
  if (before.kind !== kind) return undefined
  const after = `${said} follows “${before.phrase.words}”`
  if (adverb.word === 'further' && !last && before.phrase.key === phrase.key) {
    return { message: `${after}: “also” comes first`, instead: 'also' }
  }
  if (adverb.word === 'also' && last === 'also')
    return { message: `${after}: “further” comes next`, instead: 'further' }
  if (last === 'further' && !before.phrase.perhapsFurther)
    return { message: `${after}: the cycle begins again without it`, instead: '' }
  if (kind === 'preambular' && adverb.before && !/^having$/iu.test(phrase.head)) {
    return { message: `In the preamble “${adverb.word}” follows the participle`, instead: adverb.word }
  }
  if (kind === 'operative' && phrase.form === 'verb' && !adverb.before) {
    return { message: `In the operative part “${adverb.word}” goes before the verb`, instead: adverb.word }
  }
  return undefined
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const withWord = (bare: string, word: string, kind: 'preambular' | 'operative'): string =>
  kind === 'operative' ? `${capital(word)} ${bare.charAt(0).toLowerCase()}${bare.slice(1)}` : `${bare} ${word}`
