import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** "Its resolution" is the speaking organ's own. */
export const itsResolution = paragraphRule({
  id: 'its-resolution',
  about:
    'An organ calls only its own resolutions “its resolution”; those of another organ have that organ’s name before them.',
  level: 'warning',
  reference: 'Editorial Manual, Resolutions and decisions',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          opening: The General Assembly,
          PP: _Recalling_ its resolution 55/25 and Security Council resolution 1325 (2000), and the decision of the Council in its resolution 1540 (2004),`,
      },
      {
        text: 'opening: The Security Council,\nPP: _Recalling_ its resolutions 1325 (2000) and 1540 (2004), and General Assembly resolution 55/25,',
      },
    ],
    bad: [
      {
        text: 'opening: The General Assembly,\nPP: _Recalling_ its resolution 1325 (2000) and its resolution 2006/27,',
        messages: [
          'Resolution 1325 (2000) is not the Assembly’s own: write “Security Council resolution 1325 (2000)”',
          'Resolution 2006/27 is not the Assembly’s own: write “Economic and Social Council resolution 2006/27”',
        ],
      },
      {
        text: 'opening: The Economic and Social Council,\nPP: _Recalling_ its resolution 55/25,',
        messages: ['Resolution 55/25 is not the Council’s own: write “General Assembly resolution 55/25”'],
      },
    ],
  },
  find(unit, { organ, kind }) {
    const speaker = SPEAKERS[organ]
    const words = wordsOf(unit)
    // A report speaks of organs other than its own.
    if (!speaker || kind !== 'resolution' || !words.includes('its ')) return []
    const found: Found[] = []
    for (const match of words.matchAll(OWN)) {
      const { word = '', number = '', council, yearly } = match.groups as Record<string, string | undefined>
      const of = council ? 'SC' : yearly ? 'ECOSOC' : 'GA'
      if (of === organ || (organ === 'HRC' && of === 'GA')) continue
      const before = words.slice(Math.max(0, match.index - 160), match.index)
      const sentence = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1)
      // Whose it is may also be said further on.
      if (ORGAN.test(sentence) || words.includes(NAMES[of])) continue
      const name = word.replace(/s$/u, '')
      const text = `${NAMES[of]} ${name}`
      const message = `${name[0]!.toUpperCase()}${name.slice(1)} ${number} is not the ${speaker}’s own: write “${text} ${number}”`
      const fix = word.endsWith('s') ? undefined : { title: `Write “${text}”`, text: `${text} ${number}` }
      found.push({
        ...placeOf(unit),
        from: match.index,
        to: match.index + match[0].length,
        message,
        ...(fix && { fix }),
      })
    }
    return found
  },
})

const SPEAKERS: Readonly<Record<string, string>> = { GA: 'Assembly', SC: 'Council', ECOSOC: 'Council', HRC: 'Council' }
const NAMES = { GA: 'General Assembly', SC: 'Security Council', ECOSOC: 'Economic and Social Council' } as const
const OWN =
  /(?<![\p{L}])its\s(?<word>resolutions?|decisions?)\s(?<number>(?<council>\d{3,4}\s\((?:19|20)\d\d\))|(?<yearly>(?:19[7-9]|20\d)\d\/\d{1,3})|(?:[3-9]\d|1\d\d)\/\d{1,3})(?![\d/])/gu
/** Whose "its" it may be. */
const ORGAN =
  /Assembly|Council|Commission|Committee|Conference|Board|Union|Organi[sz]ation|Congress|Agency|Authority|Parties|Mechanism|Forum/u
