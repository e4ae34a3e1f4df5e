/**
 * Is this line the opening of a resolution (`The General Assembly,`)? Evidence: "The" and a name in capitals that ends in
 * or holds the word for a body, nothing but a comma after it. The principal organs are known in the six languages.
 */
export function isOpening(text: string): boolean {
  const line = text.trim()
  if (line.length > 220) return false
  const name = line.replace(/\s*[,،，]$/u, '')
  if (OTHER_LANGUAGES.has(name.replace(/’/g, "'"))) return true
  return isBodyName(name)
}

/**
 * Where in a longer text an opening stands that words follow: offsets of its "The" and behind its comma. `follows` says
 * whether the words behind it are those of a resolution.
 */
export function findOpening(
  text: string,
  follows: (rest: string) => boolean,
): { from: number; to: number } | undefined {
  for (const { index } of text.matchAll(/\bThe (?=\p{Lu})/gu)) {
    const bare = PRINCIPAL.exec(text.slice(index, index + 60))
    const comma = bare ? bare[0].length : text.slice(index, index + 220).indexOf(',')
    if (comma < 0 || !isBodyName(text.slice(index, index + comma))) continue
    const to = index + comma + (bare ? 0 : 1)
    if (follows(text.slice(to, to + 500).trimStart())) return { from: index, to }
  }
  return undefined
}

/** A principal organ without a comma, as where a resolution has no preamble: `The General Assembly 1. Resolves`. */
const PRINCIPAL =
  /^The (?:General Assembly|Security Council|Economic and Social Council|Human Rights Council)(?=\s+(?:1\.\s+)?\p{Lu}\p{Ll}+s\s)/u

function isBodyName(name: string): boolean {
  const words = name.split(/\s+/)
  if (words.length < 2 || words.length > 25 || words.lastIndexOf('The') !== 0) return false
  return (
    words.some((word) => BODY.has(word)) && words.slice(1).every((word) => SMALL.has(word) || /^\p{Lu}/u.test(word))
  )
}

const BODY = new Set([
  'Assembly',
  'Council',
  'Commission',
  'Committee',
  'Conference',
  'Congress',
  'Board',
  'Meeting',
  'Subcommission',
  'Sub-Commission',
  'Forum',
  'Parties',
])
const SMALL = new Set(['of', 'and', 'the', 'on', 'for', 'to', 'in', 'with', 'against', 'at', 'present', 'this'])

const OTHER_LANGUAGES = new Set([
  "L'Assemblée générale",
  'Le Conseil de sécurité',
  'Le Conseil économique et social',
  "Le Conseil des droits de l'homme",
  'La Asamblea General',
  'El Consejo de Seguridad',
  'El Consejo Económico y Social',
  'El Consejo de Derechos Humanos',
  'Генеральная Ассамблея',
  'Совет Безопасности',
  'Экономический и Социальный Совет',
  'Совет по правам человека',
  'إن الجمعية العامة',
  'إن مجلس الأمن',
  'إن المجلس الاقتصادي والاجتماعي',
  'إن مجلس حقوق الإنسان',
  '大会',
  '安全理事会',
  '经济及社会理事会',
  '人权理事会',
])
