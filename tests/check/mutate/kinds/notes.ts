import { hitsOf, linesOf, ofCouncil, pick, rewrite, withLines } from '../mutation'
import type { Mutation } from '../mutation'

/** Where an Ibid. comes to mean another source, its paragraph may not be there. */
const NOTES = /note|indicator|ibid|pairing|printed-number|citation-against-source/u

export const notes: readonly Mutation[] = [
  {
    id: 'swap-indicators',
    about: 'Two neighbouring indicators change places',
    asks: 'sure',
    rules: NOTES,
    plant(example, random) {
      const hits = hitsOf(example, /\[\^(\d+)\]/u, /^(?:para|PP|OP|sub|text)/u)
      const at = pick(
        hits.slice(0, -1).map((_, i) => i),
        random,
      )
      if (at === undefined) return undefined
      const [one, other] = [hits[at]!.match[1]!, hits[at + 1]!.match[1]!]
      if (one === other) return undefined
      const lines = linesOf(example)
      const put = (index: number, mark: string): void => {
        const { line, match } = hits[index]!
        const old = lines[line]!
        lines[line] = `${old.slice(0, match.index)}[^${mark}]${old.slice(match.index + match[0].length)}`
      }
      put(at + 1, one)
      put(at, other)
      return withLines(example, lines)
    },
  },
  {
    id: 'drop-indicator',
    about: 'An indicator is lost, its note stays',
    asks: 'sure',
    rules: NOTES,
    plant: (example, random) => {
      const counts = Map.groupBy(hitsOf(example, /\[\^(\d+)\]/u), ({ match }) => match[1])
      return rewrite(
        example,
        random,
        /\[\^(\d+)\]/u,
        (match) => (counts.get(match[1])!.length > 1 ? undefined : ''),
        /^(?:para|PP|OP|sub|text)/u,
      )
    },
  },
  {
    id: 'drop-note',
    about: 'A note is lost, its indicator stays',
    asks: 'sure',
    rules: NOTES,
    plant(example, random) {
      const lines = linesOf(example)
      const at = pick(
        lines.flatMap((line, index) => (/^note \d+:/u.test(line) ? [index] : [])),
        random,
      )
      return at === undefined ? undefined : withLines(example, lines.toSpliced(at, 1))
    },
  },
  {
    id: 'gap-in-notes',
    about: 'The numbers of the notes leave one out',
    asks: 'sure',
    rules: NOTES,
    plant(example, random) {
      const marks = linesOf(example)
        .flatMap((line) => /^note (\d+):/u.exec(line)?.[1] ?? [])
        .map(Number)
      const from = pick(marks.slice(1), random)
      if (from === undefined) return undefined
      const later = (mark: string): string => (Number(mark) >= from ? String(Number(mark) + 1) : mark)
      return withLines(
        example,
        linesOf(example).map((line) =>
          line
            .replace(/^note (\d+):/u, (_, mark: string) => `note ${later(mark)}:`)
            .replace(/\[\^(\d+)\]/gu, (_, mark: string) => `[^${later(mark)}]`),
        ),
      )
    },
  },
  {
    id: 'repeat-indicator',
    about: 'An indicator is used again for a later mention, as was once right',
    asks: 'sure',
    profile: 'current',
    rules: NOTES,
    plant(example, random) {
      const hits = hitsOf(example, /\[\^(\d+)\]/u, /^OP/u)
      const first = hits[0]
      const later = pick(
        hitsOf(example, /;$/u, /^OP/u).filter(({ line }) => first && line > first.line + 1),
        random,
      )
      if (!first || !later) return undefined
      const lines = linesOf(example)
      if (/\[\^/u.test(lines[later.line]!)) return undefined
      lines[later.line] += `[^${first.match[1]}]`
      return withLines(example, lines)
    },
  },
  {
    id: 'break-ibid',
    about: 'The note before an Ibid. is changed for one of another kind',
    asks: 'sure',
    rules: NOTES,
    plant(example, random) {
      const lines = linesOf(example)
      const at = pick(
        lines.flatMap((line, i) =>
          /^note \d+: _?Ibid\._?, vols?\./u.test(line) && /Treaty Series/u.test(lines[i - 1] ?? '') ? [i - 1] : [],
        ),
        random,
      )
      if (at === undefined) return undefined
      lines[at] = lines[at]!.replace(/:.*$/u, ': A/75/289, para. 12.')
      return withLines(example, lines)
    },
  },
  {
    id: 'ibid-first',
    about: 'The first note is made an Ibid.',
    asks: 'sure',
    rules: NOTES,
    plant: (example) => {
      const lines = linesOf(example)
      const at = lines.findIndex((line) => /^note 1:/u.test(line))
      if (at < 0 || /Ibid/u.test(lines[at]!)) return undefined
      lines[at] = 'note 1: Ibid., para. 3.'
      return withLines(example, lines)
    },
  },
  {
    id: 'indicator-before-comma',
    about: 'An indicator stands before the comma or semicolon',
    asks: 'sure',
    rules: NOTES,
    plant: (example, random) =>
      rewrite(example, random, /([,;.])(\[\^\d+\])/u, ([, sign, mark]) => `${mark}${sign}`, /^(?:para|PP|OP|sub)/u),
  },
  {
    id: 'note-without-stop',
    about: 'A note loses its full stop',
    asks: 'sure',
    rules: NOTES,
    plant: (example, random) => rewrite(example, random, /(?<=\w)\.$/u, () => '', /^note/u),
  },
  {
    id: 'treaty-without-no',
    about: 'A note on a treaty loses its “No.”',
    asks: 'sure',
    plant: (example, random) =>
      rewrite(example, random, /(?<=Treaty Series_?, vols?\. [\d, and]+, )Nos?\.\s/u, () => '', /^note/u),
  },
  {
    id: 'treaty-not-italic-volume',
    about: 'A note on a treaty says “volume” for “vol.”',
    asks: 'maybe',
    plant: (example, random) => rewrite(example, random, /(?<=Treaty Series_?, )vol\./u, () => 'volume', /^note/u),
  },
  {
    id: 'para-for-paras',
    about: '“paras.” with two numbers becomes “para.”, “para.” with one “paras.”',
    asks: 'sure',
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /\b(?:para\. (?=\d+[.;])|paras\. (?=\d+ and \d+))/u,
        (match) => (match[0] === 'para. ' ? 'paras. ' : 'para. '),
        /^note/u,
      ),
  },
  {
    id: 'two-sources-before-ibid',
    about: 'The note before an Ibid. gets a second source',
    asks: 'sure',
    rules: NOTES,
    plant(example, random) {
      const lines = linesOf(example)
      const at = pick(
        lines.flatMap((line, i) =>
          /^note \d+: _?Ibid\._?, para/u.test(line) && /^note \d+: [AE]\/\S+, paras?\. \d+\.$/u.test(lines[i - 1] ?? '')
            ? [i - 1]
            : [],
        ),
        random,
      )
      return at === undefined
        ? undefined
        : withLines(example, lines.with(at, lines[at]!.replace(/\.$/u, '; and A/75/289, para. 12.')))
    },
  },
  {
    id: 'paragraph-in-note',
    about: 'A note says “paragraph” for “para.”',
    asks: 'sure',
    plant: (example, random) => rewrite(example, random, /(?<=, )para\.(?= \d+\.$)/u, () => 'paragraph', /^note/u),
  },
  {
    id: 'para-in-text',
    about: 'The text says “para.” for “paragraph”',
    asks: 'sure',
    plant: (example, random) => rewrite(example, random, /\bparagraph(?= \d+ (?:above|below))/u, () => 'para.', /^OP/u),
  },
  {
    id: 'note-in-lower-case',
    about: 'A note begins with a small letter',
    asks: 'sure',
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /(?<=^note \d+: )(?:See|Ibid|Resolution)(?=[ .])/u,
        ({ 0: word }) => word.toLowerCase(),
        /^note/u,
      ),
  },
  {
    id: 'symbol-in-text-of-resolution',
    about: 'A symbol stands in the text of a resolution of the Assembly, not in a note',
    asks: 'sure',
    plant: (example, random) =>
      ofCouncil(example)
        ? undefined
        : rewrite(example, random, /(?<=the report of the Secretary-General);(?=\[\^)/u, () => ' (A/79/412);', /^OP/u),
  },
]
