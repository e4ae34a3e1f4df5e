import list from '../../resources/lists/verb-strength.json'

/**
 * Place of the verb or phrase that opens a paragraph in the order of strength (resources/lists/verb-strength.json), from 1
 * for the weakest; undefined for phrases that are not in it. Adverbs that only count ("also", "further") do not matter. For
 * orientation: no organ has laid such an order down.
 */
export function strengthOf(opening: string): number | undefined {
  const words = opening
    .toLowerCase()
    .replace(/(?<!\p{L})(?:also|further|again|once again|hereby|in this regard|in particular|solemnly)(?!\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  for (
    let phrase = words;
    phrase !== '';
    phrase = phrase.includes(' ') ? phrase.slice(0, phrase.lastIndexOf(' ')) : ''
  ) {
    const place = PLACES.get(phrase)
    if (place !== undefined) return place
  }
  return undefined
}

const PLACES = new Map(
  (list as { phrase: string; participle?: string }[]).flatMap(({ phrase, participle }, i) =>
    [phrase, participle].flatMap((form): [string, number][] => (form ? [[form.toLowerCase(), i + 1]] : [])),
  ),
)
