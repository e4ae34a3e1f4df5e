/**
 * The words of a paragraph most worth searching for, the best first: long ones, and names but those of who is reported.
 * What every such text says (Member States, reported, measures) tells nothing.
 */
export function tellingWords(text: string, without: readonly string[] = []): string[] {
  const left = new Set(without.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)))
  const seen = new Set<string>()
  const candidates: { word: string; worth: number; at: number }[] = []
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*/gu)) {
    const word = match[0].replace(/[’']s$/, '')
    const key = word.toLowerCase()
    if (word.length < 4 || seen.has(key) || left.has(key) || SAYS_NOTHING.has(key)) continue
    seen.add(key)
    const isName = /^\p{Lu}/u.test(word) && !/(?:^|[.!?:]["”’)]?\s+|\n)$/.test(text.slice(0, match.index))
    candidates.push({ word, worth: Math.min(word.length, 12) + (isName ? 3 : 0), at: match.index })
  }
  return candidates.sort((a, b) => b.worth - a.worth || a.at - b.at).map(({ word }) => word)
}

/**
 * As many of these words as some passage has all of, at most `most`: begun with the first, one more kept as long as
 * `found` says that there still are passages. Words that are in none are passed over.
 */
export async function findableWords(
  words: readonly string[],
  found: (question: string) => Promise<boolean>,
  most = 4,
): Promise<string[]> {
  const kept: string[] = []
  for (const word of words.slice(0, 10)) {
    if (kept.length === most) break
    if (await found([...kept, word].join(' '))) kept.push(word)
  }
  return kept
}

const SAYS_NOTHING = new Set(
  `about above according accordance account activities addition additional adopted after against agreed also although
  among another assembly available based because been before being below between both cent commission committee
  concerning conference considered continue continued could council countries country decided decides described
  document during each early effect efforts either encourages especially established every following former from
  further general given government governments have having held however including indicated information international
  invites into issues itself keeping later least level mainly many measures member members mentioned might more most
  much national necessary need needed noted notes number order organization organizations other others over paragraph
  particular per percent present previous provide provided provides question questions received recommended region
  relevant replied replies reply replying report reported reports requested requests resolution respect respectively
  same secretariat secretary secretary-general session several should showed since some stated state states steps such
  take taken text than that their them themselves then there therefore these they third this those three through thus
  together took toward towards under united until upon used using various view well were what when where whether which
  while whose will with within without work would year years urges welcomes nations would`
    .split(/\s+/)
    .filter(Boolean),
)
