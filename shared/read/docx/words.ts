/** The fixed words of the page in one language. */
export interface PageWords {
  unitedNations: string
  /** Before the distribution: `Distr.` */
  distribution: string
  /** Before the language of the original: `Original` */
  original: string
  contents: string
  paragraphs: string
  page: string
  annex: string
}

const ENGLISH: PageWords = {
  unitedNations: 'United Nations',
  distribution: 'Distr.',
  original: 'Original',
  contents: 'Contents',
  paragraphs: 'Paragraphs',
  page: 'Page',
  annex: 'Annex',
}

const WORDS: Readonly<Record<string, PageWords>> = {
  en: ENGLISH,
  fr: {
    unitedNations: 'Nations Unies',
    distribution: 'Distr.',
    original: 'Original',
    contents: 'Table des matières',
    paragraphs: 'Paragraphes',
    page: 'Page',
    annex: 'Annexe',
  },
  es: {
    unitedNations: 'Naciones Unidas',
    distribution: 'Distr.',
    original: 'Original',
    contents: 'Índice',
    paragraphs: 'Párrafos',
    page: 'Página',
    annex: 'Anexo',
  },
  ru: {
    unitedNations: 'Организация Объединенных Наций',
    distribution: 'Distr.',
    original: 'Original',
    contents: 'Содержание',
    paragraphs: 'Пункты',
    page: 'Стр.',
    annex: 'Приложение',
  },
  ar: {
    unitedNations: 'الأمم المتحدة',
    distribution: 'Distr.',
    original: 'Original',
    contents: 'المحتويات',
    paragraphs: 'الفقرات',
    page: 'الصفحة',
    annex: 'المرفق',
  },
  zh: {
    unitedNations: '联合国',
    distribution: 'Distr.',
    original: 'Original',
    contents: '目录',
    paragraphs: '段次',
    page: '页次',
    annex: '附件',
  },
}

/** The words of a language; English where it has none of its own. */
export function pageWords(language: string): PageWords {
  return WORDS[language] ?? ENGLISH
}

/** Is this one of the languages' words for `key`? */
export function isPageWord(key: keyof PageWords, word: string): boolean {
  const wanted = word.trim().toLowerCase()
  return Object.values(WORDS).some((words) => words[key].toLowerCase() === wanted)
}

/** `Distr. générale`: a distribution with its label in it, as French and others print it; one line, no colon. */
export function isSelfLabelled(distribution: string): boolean {
  return /^Distr\.?\s[^:\n]+$/i.test(distribution)
}

/** `Annexe II` -> `II`, `Annex` -> ``; undefined where the words do not open an annex. */
export function annexNumber(line: string): string | undefined {
  const words = line.trim().replace(/\s+/g, ' ')
  for (const { annex } of Object.values(WORDS)) {
    if (words.toLowerCase() === annex.toLowerCase()) return ''
    if (words.toLowerCase().startsWith(`${annex.toLowerCase()} `)) return words.slice(annex.length + 1)
  }
  return undefined
}
