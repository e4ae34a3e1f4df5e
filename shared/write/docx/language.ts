/** What Word calls the languages of a text: one for Latin and Cyrillic letters, one for East Asian, one for those written to the left. */
export interface LanguageTags {
  latin: string
  eastAsia: string
  bidi: string
  rightToLeft: boolean
}

const TAGS: Readonly<Record<string, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ru: 'ru-RU',
  ar: 'ar-SA',
  zh: 'zh-CN',
}

const LEFTWARD = new Set(['ar', 'fa', 'he', 'ur'])

export function languageTags(language: string): LanguageTags {
  const tag = TAGS[language] ?? language
  const rightToLeft = LEFTWARD.has(language)
  return {
    latin: rightToLeft || language === 'zh' ? 'en-GB' : tag,
    eastAsia: language === 'zh' ? tag : 'zh-CN',
    bidi: rightToLeft ? tag : 'ar-SA',
    rightToLeft,
  }
}

/** `w:lang` of words in another language than the text's. */
export function wordsTag(language: string): { value?: string; eastAsia?: string; bidirectional?: string } {
  const tag = TAGS[language] ?? language
  if (LEFTWARD.has(language)) return { bidirectional: tag }
  return language === 'zh' ? { eastAsia: tag } : { value: tag }
}

export function isLeftward(language: string): boolean {
  return LEFTWARD.has(language)
}
