import type { Chance } from './chance'

/** Words or markup that are not what they were. */
export type WordMutation = (words: string, chance: Chance) => string

/** For XML and HTML, parts of Word files too. */
export const MARKUP_MUTATIONS: readonly WordMutation[] = [
  (words, chance) => onTag(words, chance, () => ''),
  (words, chance) => onTag(words, chance, (tag) => tag.repeat(chance.of([2, 3, 50]))),
  (words, chance) => onTag(words, chance, (tag) => tag + (tagIn(words, chance) ?? '')),
  (words, chance) => onTag(words, chance, () => tagIn(words, chance) ?? ''),
  shuffled,
  renamed,
  nested,
  (words, chance) =>
    onTag(words, chance, (tag) => tag.replace(/\s*\/?>$/, ` a="${'x'.repeat(chance.of([10, 100_000]))}"$&`)),
  (words, chance) =>
    onTag(words, chance, (tag) =>
      tag.replace(/\s*\/?>$/, ` ${Array.from({ length: 3000 }, (_, i) => `a${i}="1"`).join(' ')}$&`),
    ),
  (words, chance) => onTag(words, chance, (tag) => tag.replace(/="[^"]*"/, `="${chance.of(VALUES)}"`)),
  (words, chance) => words.replace(/="[^"]*"/g, (value) => (chance.once(12) ? `="${chance.of(VALUES)}"` : value)),
  bomb,
  (words, chance) =>
    inserted(
      words,
      chance,
      chance.of(['<!--', '-->', '<![CDATA[', ']]>', '<?x', '<', '>', '&', '</', '<a b=', '"', '<!DOCTYPE html>']),
    ),
  (words, chance) => inserted(words, chance, chance.of(ELEMENTS).repeat(chance.of([1, 3, 1500]))),
  (words, chance) => words.replace(/[A-Za-z]+(?=[^<>]*<)/g, (word) => (chance.once(20) ? chance.of(SIGNS) : word)),
]

/** For every kind of words. */
export const TEXT_MUTATIONS: readonly WordMutation[] = [
  (words, chance) => inserted(words, chance, chance.of(SIGNS).repeat(chance.of([1, 2, 200]))),
  (words, chance) => inserted(words, chance, `\n${chance.of(LINES)}\n`.repeat(chance.of([1, 2, 30]))),
  (words, chance) => inserted(words, chance, `${chance.of(LINES)} `.repeat(chance.of([5, 2000]))),
  (words, chance) => byLines(words, (lines) => lines.sort(() => chance.below(3) - 1)),
  (words, chance) => byLines(words, (lines) => lines.filter(() => !chance.once(5))),
  (words, chance) =>
    byLines(words, (lines) => lines.flatMap((line) => (chance.once(6) ? [line, chance.of(LINES)] : [line]))),
  (words, chance) => byLines(words, (lines) => lines.map((line) => `${' '.repeat(chance.below(9))}${line}`)),
  (words, chance) =>
    words.replace(/\n/g, (end) => (chance.once(2) ? end : chance.of([' ', '\f', '\r', '\r\n', '\n\n', '\u2028', '']))),
  (words, chance) => words.replace(/\d+/g, (number) => (chance.once(4) ? chance.of(NUMBERS) : number)),
]

const VALUES = [
  '',
  '-1',
  '0',
  '1.5',
  '999999999',
  '1e9',
  'NaN',
  '#_ftn1',
  '../../x',
  '\u0000',
  '&#x10FFFF;',
  'p1',
  'true',
  '12;'.repeat(500),
  'é\u0301',
]
const NUMBERS = ['0', '-3', '007', '99999999999999999999', '1', '4', '²', 'IV', '']
const SIGNS = [
  '\u0000',
  '\ud800',
  '\udfff',
  '\u0301',
  '\u202e',
  '\ufeff',
  '\u00a0',
  '\u00ad',
  '￿',
  '\u0085',
  '\u2028',
  'ﬁ',
  '가',
  'é\u0301\u0301',
  '*',
  '**',
  '¹²',
  '&#0;',
  '&#xD800;',
  '&lol9;',
  '&nbsp;',
  '🛳',
  '[^1]',
  '|',
  'ا',
  '\t',
]
const LINES = [
  ...[
    'The General Assembly,',
    'Recalling its resolution 11/3,',
    '1. Urges all States;',
    '(a) One;',
    '(i) Two;',
    'I. Title',
    'A. Title',
    'Annex',
    'Annex II',
    'Contents',
  ],
  ...[
    'Notes',
    '1 Resolution 70/1.',
    '[^1]: A note.',
    'Distr.: General',
    'E/CN.99/2026/4',
    '12th plenary meeting',
    '16 April 2025',
    '| a | b |',
    '----',
    '_______',
  ],
  ...['Reply of Norland', 'Question 1. Ferries', '* A/99/1.', '• One', '2005. It rained.', 'x'.repeat(3000)],
]
const ELEMENTS = [
  '<p>',
  '<b>',
  '<i><b>',
  '</p>',
  '<table>',
  '<tr><td>',
  '<table><tr><td>',
  '<ul><li>',
  '<ol type="i"><li>',
  '<sup>1</sup>',
  '<br>',
  '<div>',
  '<a href="#_ftn1">1</a>',
  '<w:p>',
  '<w:r><w:t>x</w:t></w:r>',
  '<w:tbl><w:tr><w:tc>',
  '<num>1</num>',
  '<section>',
  '<authorialNote>',
  '<svg>',
  '<select>',
  '<template>',
  '<script>',
  '<textarea>',
  '<plaintext>',
  '<frameset>',
  '<math><mi>',
]

function inserted(words: string, chance: Chance, what: string): string {
  const at = chance.below(words.length + 1)
  return words.slice(0, at) + what + words.slice(at)
}

function byLines(words: string, change: (lines: string[]) => string[]): string {
  return change(words.split('\n')).join('\n')
}

function tagsIn(words: string): RegExpExecArray[] {
  return [...words.matchAll(/<[^<>]{1,400}>/g)] as RegExpExecArray[]
}

function tagIn(words: string, chance: Chance): string | undefined {
  return chance.of(tagsIn(words))?.[0]
}

function onTag(words: string, chance: Chance, change: (tag: string) => string): string {
  const tag = chance.of(tagsIn(words)) as RegExpExecArray | undefined
  if (!tag) return words
  return words.slice(0, tag.index) + change(tag[0]) + words.slice(tag.index + tag[0].length)
}

/** Two tags change places. */
function shuffled(words: string, chance: Chance): string {
  const tags = tagsIn(words)
  const [a, b] = [chance.of(tags), chance.of(tags)].sort((one, other) => (one?.index ?? 0) - (other?.index ?? 0))
  if (!a || !b || a === b) return words
  return (
    words.slice(0, a.index) +
    b[0] +
    words.slice(a.index + a[0].length, b.index) +
    a[0] +
    words.slice(b.index + b[0].length)
  )
}

/** All elements of one name have another. */
function renamed(words: string, chance: Chance): string {
  const names = [...new Set([...words.matchAll(/<([A-Za-z][\w:.-]*)/g)].map((found) => found[1]!))]
  const [from, to] = [chance.of(names), chance.of(names)]
  if (!from || !to) return words
  return words.replace(/(<\/?)([A-Za-z][\w:.-]*)/g, (whole, open: string, name: string) =>
    name === from ? open + to : whole,
  )
}

function nested(words: string, chance: Chance): string {
  const names = [...words.matchAll(/<([A-Za-z][\w:.-]*)/g)].map((found) => found[1]!)
  const name = chance.of(names) as string | undefined
  if (!name) return words
  const depth = chance.of([3, 40, 400, 20_000])
  const tag = chance.of(tagsIn(words)) as RegExpExecArray | undefined
  if (!tag) return words
  const at = tag.index + tag[0].length
  const closed = chance.once(3) ? '' : `</${name}>`.repeat(depth)
  return words.slice(0, at) + `<${name}>`.repeat(depth) + 'x' + closed + words.slice(at)
}

/** Entities of entities, billions when resolved. */
function bomb(words: string, chance: Chance): string {
  const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  const kind = chance.of(['', 'SYSTEM "file:///etc/passwd" '])
  const doctype = `<!DOCTYPE x ${kind}[<!ENTITY l0 "lol">${levels}<!ENTITY f SYSTEM "file:///etc/passwd">]>`
  const head = /^\s*<\?xml[^>]*>/.exec(words)?.[0] ?? ''
  return `${head}${doctype}${inserted(words.slice(head.length), chance, chance.of(['&l9;', '&f;']))}`
}
