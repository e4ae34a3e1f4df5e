/**
 * What a word is found by when it is sought in another form: `inspections` by `inspect`, `Ассамблеи` by `Ассамблея`,
 * `والأمم` by `الأمم`. Undefined for what is only ever found as it is: numbers, the shortest and commonest words, and the
 * words of other scripts. `token` is one of tokensOf.
 *
 * English is cut as Porter (1980) cuts it, but never so far that different things of United Nations texts fall together:
 * international and internal, organization and organ, general and generation, national and nation, United and unit stay
 * apart. French and Spanish words are cut by the same rules, which meet their plurals; Russian ones lose their ending.
 */
export function stemOf(token: string): string | undefined {
  const known = STEMS.get(token)
  if (known !== undefined) return known || undefined
  const stem = newStem(token)
  // Texts of hostile files may hold any number of different words.
  if (STEMS.size > 200_000) STEMS.clear()
  STEMS.set(token, stem ?? '')
  return stem
}

/**
 * All stems that a word of a text is to be found by. More than one only in Arabic, where a first letter may be a particle
 * (by, for, as) or belong to the word.
 */
export function stemsOf(token: string): readonly string[] {
  const stem = stemOf(token)
  if (stem === undefined) return NONE
  const bare = token.charCodeAt(0) >= 0x620 && ARABIC.test(token) ? withoutParticle(stem) : stem
  return bare === stem ? [stem] : [stem, bare]
}

const STEMS = new Map<string, string>()
const NONE: readonly string[] = []
const LATIN = /^[a-z]{3,}$/
const CYRILLIC = /^[\u0400-\u04ff]{3,}$/
const ARABIC = /^[\u0620-\u064a]{3,}$/

function newStem(token: string): string | undefined {
  if (LATIN.test(token)) return COMMON.has(token) ? undefined : english(token)
  if (CYRILLIC.test(token)) return russian(token)
  return ARABIC.test(token) ? arabic(token) : undefined
}

/** So frequent that they tell nothing, and without other forms. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'the and for with that this its from are all has have had was were been which their such other any not but ' +
    'also more into upon between through under including well who they them these those may can shall will would should ' +
    'les des aux par sur que qui dans pour est une los las del por con para una как для что при'
  ).split(' '),
)

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
  ['united', 'united'],
  ['news', 'news'],
])

function english(word: string): string {
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  return withoutE(fewer(shortened(withI(withoutTense(withoutPlural(word))))))
}

/** Porter's step 1a. */
function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('ies')) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1)
  return word.slice(0, -1)
}

/** Step 1b. */
function withoutTense(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const ending = /(?:ed|ing)$/.exec(word)?.[0]
  if (!ending) return word
  const stem = word.slice(0, -ending.length)
  if (!VOWEL.test(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1)
  return measure(stem) === 1 && isShort(stem) ? `${stem}e` : stem
}

/** Step 1c. */
function withI(word: string): string {
  return word.endsWith('y') && VOWEL.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word
}

/** Of steps 2 and 3 what joins a word to its noun and adverb. */
function shortened(word: string): string {
  for (const [long, short] of SHORTER) {
    if (!word.endsWith(long)) continue
    const stem = word.slice(0, -long.length)
    return measure(stem) > 0 ? stem + short : word
  }
  return word
}

const SHORTER: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['biliti', 'ble'],
  ['iviti', 'ive'],
  ['aliti', 'al'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['iveli', 'ive'],
  ['abli', 'able'],
  ['ness', ''],
]

/** Of step 4 what joins a verb to its noun: inspect, inspection; implement, implementation. */
function fewer(word: string): string {
  if (/[st]ion$/.test(word) && measure(word.slice(0, -3)) > 1) return word.slice(0, -3)
  if (word.endsWith('ate') && measure(word.slice(0, -3)) > 1) return word.slice(0, -3)
  return word
}

/** Step 5. */
function withoutE(word: string): string {
  let stem = word
  if (stem.endsWith('e')) {
    const bare = stem.slice(0, -1)
    const parts = measure(bare)
    if (parts > 1 || (parts === 1 && !isShort(bare))) stem = bare
  }
  return stem.endsWith('ll') && measure(stem.slice(0, -1)) > 1 ? stem.slice(0, -1) : stem
}

const VOWEL = /[aeiou]|(?<=[^aeiou])y/

/** How often a run of vowels is followed by one of consonants. */
function measure(stem: string): number {
  return stem.replace(/(^|[aeiou])y/g, '$1b').match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0
}

/** Ends as `hop` does: consonant, vowel, consonant other than w, x and y. */
function isShort(stem: string): boolean {
  return /[^aeiou][aeiouy][^aeiouwxy]$/.test(stem)
}

/** Without the ending of its case, number and gender, and that of the commonest verb forms; four letters stay. */
function russian(word: string): string {
  const ending = RUSSIAN_ENDING.exec(word)?.[0]
  return ending && word.length - ending.length >= 4 ? word.slice(0, -ending.length) : shorterRussian(word)
}

function shorterRussian(word: string): string {
  const stem = word.replace(/[аеиоуыьюя]$/, '')
  return stem.length >= 3 ? stem : word
}

// Of words whose marks are taken away: й is и and ё is е.
const RUSSIAN_ENDING =
  /(?:иями|ями|ами|ея|его|ого|ему|ому|ыми|ими|ием|иям|иях|ает|яет|ают|яют|ует|уют|еть|ать|ять|ить|ая|яя|ое|ее|ие|ые|ои|еи|ии|ыи|ых|их|ую|юю|ою|ею|ия|ию|ья|ье|ью|ов|ев|ам|ям|ах|ях|ом|ем|им|ым|ит|ет|ут|ют|а|е|и|о|у|ы|ь|ю|я)$/

/** Letters that are written in several ways made one, and the leading "and", "the", "by the", "for the" taken away. */
function arabic(word: string): string {
  const plain = word
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
  const rest = plain.replace(/^[وف](?=ال..|لل..|بال..)/, '')
  const noun = rest.replace(/^(?:[بكف]?ال|لل)(?=..)/, '')
  if (noun !== rest) return noun
  return plain.length > 4 ? plain.replace(/^و/, '') : plain
}

function withoutParticle(stem: string): string {
  return stem.length > 3 ? stem.replace(/^[بلكفو]/, '') : stem
}
