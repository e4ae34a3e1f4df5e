import { hitsOf, linesOf, ofCouncil, pick, rewrite, withLines } from '../mutation'
import type { Mutation, Random } from '../mutation'
import type { Example } from '../../../../shared/check/rule'

const lower = (word: string): string => word[0]!.toLowerCase() + word.slice(1)
const upper = (word: string): string => word[0]!.toUpperCase() + word.slice(1)

export const structure: readonly Mutation[] = [
  {
    id: 'comma-for-semicolon',
    about: 'An operative paragraph ends with a comma',
    asks: 'sure',
    plant: (example, random) => rewrite(example, random, /;(?=(?:\[\^\d+\])*$)/u, () => ',', /^OP/u),
  },
  {
    id: 'no-comma-after-preambular',
    about: 'A preambular paragraph loses its comma',
    asks: 'sure',
    plant: (example, random) => rewrite(example, random, /(?<=\p{L}),(?=(?:\[\^\d+\])*$)/u, () => '', /^PP/u),
  },
  {
    id: 'semicolon-for-full-stop',
    about: 'The last operative paragraph ends with a semicolon',
    asks: 'sure',
    plant: (example, random) => rewrite(example, random, /\.$/u, () => ';', /^OP/u),
  },
  {
    id: 'full-stop-for-semicolon',
    about: 'An operative paragraph before the last ends with a full stop',
    asks: 'sure',
    plant: (example, random) => rewrite(example, random, /;$/u, () => '.', /^OP/u),
  },
  {
    id: 'missing-also',
    about: 'The second of two like openings loses its “also”',
    asks: 'sure',
    rules: /also/u,
    plant: (example, random) =>
      withoutAlso(
        example,
        random,
        /_Also (recognizes|notes|welcomes|stresses|decides|emphasizes|acknowledges)_/u,
        /^OP/u,
      ),
  },
  {
    id: 'missing-also-in-preamble',
    about: 'The second of two like preambular openings loses its “also”',
    asks: 'sure',
    rules: /also/u,
    plant: (example, random) =>
      withoutAlso(example, random, /_(Recalling|Noting|Recognizing|Welcoming|Stressing|Emphasizing) also_/u, /^PP/u),
  },
  {
    // Published texts are of two minds after these verbs: only those that count strictly can be held to it.
    id: 'missing-also-where-practice-varies',
    about: 'The second of two like openings with a verb such as reaffirms or recalls loses its “also”',
    asks: 'maybe',
    rules: /also/u,
    plant: (example, random) =>
      withoutAlso(example, random, /_Also (reaffirms|recalls|encourages|urges|invites|requests)_/u, /^OP/u) ??
      withoutAlso(example, random, /_(Reaffirming) also_/u, /^PP/u),
  },
  {
    id: 'also-without-need',
    about: 'A verb gets an “also” though the paragraph before it has another',
    asks: 'sure',
    rules: /also/u,
    plant: (example, random) =>
      ofCouncil(example)
        ? undefined
        : alone(example, random, /^OP/u, /_([A-Z]\p{L}+s)_/u, (verb) => `_Also ${lower(verb)}_`),
  },
  {
    id: 'further-for-also',
    about: '“Further” comes where “also” should',
    asks: 'sure',
    rules: /also/u,
    plant: (example, random) =>
      ofCouncil(example)
        ? undefined
        : (rewrite(example, random, /_Also (?=\p{Ll}+s_)/u, () => '_Further ', /^OP/u) ??
          rewrite(example, random, /_Recalling also_/u, () => '_Recalling further_', /^PP/u)),
  },
  {
    id: 'reference-to-nowhere',
    about: 'A reference leads to a paragraph that is not there',
    asks: 'sure',
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /(?<=\bparagraph )\d+(?= above| below)|(?<=\bsee paras?\. )\d+/u,
        () => '386',
        /^(?:para|OP)/u,
      ),
  },
  {
    id: 'reference-the-other-way',
    about: 'A reference says “below” for “above”',
    asks: 'sure',
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /(?<=\bpara(?:graph|\.) \d+ )(?:above|below)/u,
        ({ 0: side }) => (side === 'above' ? 'below' : 'above'),
        /^(?:para|OP)/u,
      ),
  },
  {
    id: 'section-that-is-not',
    about: 'A reference leads to a section that is not there',
    asks: 'sure',
    plant: (example, random) => rewrite(example, random, /(?<=section )II\.B(?= above)/u, () => 'II.D'),
  },
  {
    id: 'number-left-out',
    about: 'A printed number is left out',
    asks: 'sure',
    rules: /number|contents|reference/u,
    plant(example, random) {
      const lines = linesOf(example)
      const at = pick(
        lines.flatMap((line, i) => (/^(?:OP|para) ([4-9]|1\d):/u.test(line) ? [i] : [])),
        random,
      )
      if (at === undefined) return undefined
      return withLines(
        example,
        lines.map((line, i) =>
          i < at
            ? line
            : line.replace(/^(OP|para) (\d+):/u, (_, kind: string, n: string) => `${kind} ${Number(n) + 1}:`),
        ),
      )
    },
  },
  {
    id: 'number-twice',
    about: 'A printed number comes twice',
    asks: 'sure',
    rules: /number|contents|reference/u,
    plant: (example, random) => {
      const lines = linesOf(example)
      const at = pick(
        lines.flatMap((line, i) => (/^(?:OP|para) ([3-9]|1\d):/u.test(line) ? [i] : [])),
        random,
      )
      if (at === undefined) return undefined
      return withLines(
        example,
        lines.with(
          at,
          lines[at]!.replace(/ (\d+):/u, (_, n: string) => ` ${Number(n) - 1}:`),
        ),
      )
    },
  },
  {
    id: 'contents-other-words',
    about: 'A heading of the contents is not that of the body',
    asks: 'sure',
    rules: /contents/u,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /(?<=^entry\d? \w+: )(?:Introduction|Inspections|Training of crews)(?= \|)/u,
        ({ 0: title }) => `${title} and other matters`,
      ) ?? entries(example, random),
  },
  {
    id: 'contents-other-range',
    about: 'A range of the contents is not that of the body',
    asks: 'sure',
    rules: /contents/u,
    plant: (example, random) => {
      const lines = linesOf(example)
      const at = pick(
        lines.flatMap((line, i) => (/^entry.*\d+–\d+/u.test(line) ? [i] : [])),
        random,
      )
      return at === undefined
        ? undefined
        : withLines(
            example,
            lines.with(
              at,
              lines[at]!.replace(/(\d+)$/u, (n) => String(Number(n) + 1)),
            ),
          )
    },
  },
  {
    id: 'single-heading',
    about: 'A level of headings has one heading only',
    asks: 'maybe',
    rules: /heading|contents|reference/u,
    plant(example) {
      const lines = linesOf(example)
      const kept = lines.filter((line) => !/^(?:heading2|entry2) B:/u.test(line))
      return kept.length === lines.length ? undefined : withLines(example, kept)
    },
  },
  {
    id: 'heading-with-stop',
    about: 'A heading ends with a full stop',
    asks: 'sure',
    rules: /heading|contents/u,
    plant: (example, random) => {
      const lines = linesOf(example)
      const at = pick(
        lines.flatMap((line, i) => (/^heading\d? \w+: .*\p{Ll}$/u.test(line) ? [i] : [])),
        random,
      )
      return at === undefined ? undefined : withLines(example, lines.with(at, `${lines[at]!}.`))
    },
  },
  {
    id: 'list-without-colon',
    about: 'What opens a list ends with a semicolon',
    asks: 'sure',
    plant: (example, random) => {
      const lines = linesOf(example)
      const at = pick(
        lines.flatMap((line, i) =>
          /^(?:OP|para) \d+:.*:$/u.test(line) && lines[i + 1]?.startsWith('sub ') ? [i] : [],
        ),
        random,
      )
      return at === undefined ? undefined : withLines(example, lines.with(at, lines[at]!.replace(/:$/u, ';')))
    },
  },
  {
    id: 'item-without-semicolon',
    about: 'An item of a list loses its semicolon',
    asks: 'sure',
    plant: (example, random) => rewrite(example, random, /(?<=\p{L});$/u, () => '', /^sub/u),
  },
  {
    id: 'item-unlike-the-others',
    about: 'An item of a list begins otherwise than the rest',
    asks: 'maybe',
    plant: (example, random) =>
      rewrite(example, random, /(?<=: )To train their crews/u, () => 'Training of their crews', /^sub/u),
  },
  {
    id: 'number-in-masthead',
    about: 'Number and symbol of a resolution do not agree',
    asks: 'sure',
    rules: /masthead/u,
    plant: (example, random) =>
      rewrite(example, random, /(?<=^@number \d+\/)\d+/u, ({ 0: n }) => String(Number(n) + 1)) ??
      masthead(example, /^@number (\d+)\/(\d+)$/u, (m) => `@number ${m[1]}/${Number(m[2]) + 1}`),
  },
  {
    id: 'day-of-adoption',
    about: 'The day of adoption is not that of the closing',
    asks: 'sure',
    rules: /masthead|adoption/u,
    // Where no closing has a day there is nothing to hold it against.
    plant: (example) =>
      /^closing: .*\d{4}/mu.test(example.text)
        ? masthead(
            example,
            /^(@adoption .* on )(\d{1,2})( \p{L}+ \d{4})$/u,
            (m) => `${m[1]}${Number(m[2]) === 12 ? 13 : 12}${m[3]}`,
          )
        : undefined,
  },
  {
    id: 'session-in-masthead',
    about: 'The session is not that of the symbol',
    asks: 'sure',
    rules: /masthead/u,
    // The symbol of a Commission has its year, not its session.
    plant: (example) =>
      masthead(
        example,
        /^@session Seventy-(?:fifth|sixth|seventh|ninth) session$/u,
        () => '@session Seventy-fourth session',
      ),
  },
  {
    id: 'preambular-among-operative',
    about: 'An operative paragraph opens as a preambular one does',
    asks: 'sure',
    plant: (example, random) =>
      ofCouncil(example)
        ? undefined
        : rewrite(
            example,
            random,
            /_(?:Recognizes|Notes|Welcomes|Stresses|Emphasizes|Reaffirms)_/u,
            ({ 0: verb }) => GERUND[verb],
            /^OP/u,
          ),
  },
  {
    id: 'report-called-resolution',
    about: 'A report calls itself a resolution',
    asks: 'maybe',
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /\b[Tt]he present report\b/u,
        ({ 0: words }) => words.replace('report', 'resolution'),
        /^para/u,
      ),
  },
  {
    id: 'and-too-early',
    about: 'An item of a list ends with “and” though two more follow',
    asks: 'sure',
    plant: (example, random) => {
      if (ofCouncil(example)) return undefined
      const lines = linesOf(example)
      const at = pick(
        lines.flatMap((line, i) =>
          /^sub \(a\):.*;$/u.test(line) &&
          /^sub \(b\)/u.test(lines[i + 1] ?? '') &&
          /^sub \(c\)/u.test(lines[i + 2] ?? '')
            ? [i]
            : [],
        ),
        random,
      )
      return at === undefined ? undefined : withLines(example, lines.with(at, `${lines[at]!} and`))
    },
  },
  {
    id: 'list-of-one',
    about: 'A list has one item only',
    asks: 'sure',
    rules: /list|count|reference/u,
    plant: (example, random) => {
      if (ofCouncil(example)) return undefined
      const lines = linesOf(example)
      const at = pick(
        lines.flatMap((line, i) => (/^sub \(a\)/u.test(line) && /^OP/u.test(lines[i - 1] ?? '') ? [i] : [])),
        random,
      )
      if (at === undefined) return undefined
      const end = lines.findIndex((line, i) => i > at && !/^sub/u.test(line))
      return end < at + 2 || end === -1 ? undefined : withLines(example, lines.toSpliced(at + 1, end - at - 1))
    },
  },
  {
    id: 'opening-line-without-comma',
    about: 'The line that names the organ loses its comma',
    asks: 'sure',
    plant: (example, random) => rewrite(example, random, /(?<=_),$/u, () => '', /^opening/u),
  },
]

const GERUND: Readonly<Record<string, string>> = {
  _Recognizes_: '_Recognizing_',
  _Notes_: '_Noting_',
  _Welcomes_: '_Welcoming_',
  _Stresses_: '_Stressing_',
  _Emphasizes_: '_Emphasizing_',
  _Reaffirms_: '_Reaffirming_',
}

/** Without the “also” that a paragraph takes right after one of the same verb; not in the Security Council, which goes without. */
function withoutAlso(example: Example, random: Random, form: RegExp, kinds: RegExp): Example | undefined {
  return ofCouncil(example)
    ? undefined
    : rewrite(example, random, form, ({ 1: verb = '' }) => `_${upper(verb)}_`, kinds)
}

/** A paragraph whose opening is unlike that of the one before it. */
function alone(
  example: Example,
  random: Random,
  kinds: RegExp,
  form: RegExp,
  put: (verb: string) => string,
): Example | undefined {
  const hits = hitsOf(example, form, kinds)
  const lines = linesOf(example)
  const fit = hits.filter(({ line, match }, i) => {
    const before = hits[i - 1]
    return (
      before && before.line === line - 1 && before.match[1] !== match[1] && !/further|also/iu.test(lines[line - 1]!)
    )
  })
  const hit = pick(fit, random)
  if (!hit) return undefined
  return withLines(example, lines.with(hit.line, lines[hit.line]!.replace(hit.match[0], put(hit.match[1]!))))
}

function entries(example: Example, random: Random): Example | undefined {
  const lines = linesOf(example)
  const at = pick(
    lines.flatMap((line, i) => (/^entry/u.test(line) ? [i] : [])),
    random,
  )
  return at === undefined
    ? undefined
    : withLines(example, lines.with(at, lines[at]!.replace(/: (.*?)(?= \|)/u, ': $1 and other matters')))
}

function masthead(example: Example, form: RegExp, put: (match: RegExpExecArray) => string): Example | undefined {
  const lines = linesOf(example)
  const at = lines.findIndex((line) => form.test(line))
  return at < 0 ? undefined : withLines(example, lines.with(at, put(form.exec(lines[at]!)!)))
}
