/** Organs whose resolutions and decisions are cited by number, and what names them before or behind the word. */
export type CitedOrgan = 'GA' | 'SC' | 'ECOSOC' | 'HRC' | 'CHR' | 'council' | 'other' | 'own'

/** Letters beyond those of English, French and Spanish: what gates and patterns for these alone pass over. */
export const BEYOND = /[^\0-\xff\u2010-\u201f]/

/**
 * In order: the longer names first. `council` is whichever the number tells; `other` has no series of symbols here. The second
 * pattern is quick and holds for all that the first finds in English, French and Spanish.
 */
export const ORGAN_NAMES: readonly (readonly [organ: CitedOrgan, name: RegExp, gate: RegExp])[] = [
  [
    'SC',
    /Security Council|Conseil de sécurité|Consejo de Seguridad|Совет\p{L}* Безопасности|مجلس الأمن|安全理事会|安理会/giu,
    /securit|s\u00e9curit|seguridad/i,
  ],
  [
    'ECOSOC',
    /Economic and Social Council|Conseil économique et social|Consejo Económico y Social|Экономическ\p{L}+ и Социальн\p{L}+ Совет\p{L}*|المجلس الاقتصادي والاجتماعي|经济及社会理事会|经社理事会/giu,
    /conomi|con\u00f3mi/i,
  ],
  [
    'HRC',
    /Human Rights Council|Conseil des droits de l.homme|Consejo de Derechos Humanos|Совет\p{L}* по правам человека|مجلس حقوق الإنسان|人权理事会/giu,
    /human r|droits de|derechos/i,
  ],
  [
    'CHR',
    /Commission on Human Rights|Commission des droits de l.homme|Comisión de Derechos Humanos|Комисси\p{L}+ по правам человека|لجنة حقوق الإنسان|人权委员会/giu,
    /human r|droits de|derechos/i,
  ],
  [
    'other',
    /World Health Assembly|(?:United Nations )?Environment Assembly|Assemblée pour l.environnement|Asamblea (?:Mundial|de las Naciones Unidas)|Governing Council|Conseil d.administration|Executive Board|African Union Peace and Security Council|League of Arab States|大韩|联合国环境大会|缔约国会议|缔约方会议|مؤتمر (?:الدول )?الأطراف|جمعية (?:الأمم المتحدة للبيئة|الصحة)/giu,
    /assembl|asamblea|governing|administration|executive|african|league/i,
  ],
  [
    'GA',
    /General Assembly|Assembly|Assemblée générale|Assemblée|Asamblea General|Asamblea|Генеральн\p{L}+ Ассамбле\p{L}+|Ассамбле\p{L}+|الجمعية العامة|الجمعية|大会/giu,
    /assembl|asamblea/i,
  ],
  ['council', /(?<!\p{L})(?:Council|Conseil|Consejo|Совет\p{L}{0,2}|المجلس|理事会)(?!\p{L})/gu, /Council|Conse/],
  [
    'other',
    /(?<!\p{L})(?:Commission|Conference|Congress|Committee|Meeting of (?:the )?States|Parties|Comisión|Conférence|Conferencia|Конференци\p{L}+|Комисси\p{L}+|مؤتمر|لجنة|会议|委员会)(?!\p{L})/gu,
    /Com|Con|Meeting of|Parties/,
  ],
]

/** The word before a number: group `dec` where it is a decision. */
const WORDS = [
  'resolutions?',
  '(?<dec>decisions?|décisions?|decisi(?:ón|ones)|решени\\p{L}+|(?:[وبلف]|ال|وال|بال|لل)*مقرر\\p{L}*)',
  'UNSCRs?',
  'résolutions?',
  'resoluci(?:ón|ones)',
  'резолюци\\p{L}+',
  '(?:[وبلف]|ال|وال|بال|لل)*قرار\\p{L}*',
]
export const HEAD_WORD = new RegExp(`(?<![\\p{L}])(?:${WORDS.join('|')})(?![\\p{L}])`, 'giu')
/** The same of English, French and Spanish, with a quick pattern that holds wherever it may. */
export const LATIN_HEAD = /resol|r\u00e9sol|decisi|d\u00e9cisi|UNSCR/i
export const LATIN_HEAD_WORD =
  /(?<!\p{L})(?:resolutions?|(?<dec>decisions?|décisions?|decisi(?:ón|ones))|UNSCRs?|résolutions?|resoluci(?:ón|ones))(?!\p{L})/giu
/** The word behind a Chinese number. */
export const HEAD_BEHIND = /^\s*号(?:决议|(?<dec>决定))/u

/** The citing organ speaks of its own. */
export const OWN = /(?<![\p{L}])(?:its(?: own)?|our|ses|sa|sus|su|сво\p{L}{1,3}|其)\s*$/iu

/** How a day is joined to a number. */
export const DATED =
  /^,?\s*(?:(?:adopted|approved|adoptée?|aprobad[ao]|принят\p{L}+)\s+)?(?:both\s+|all\s+)?(?:of|on|dated|du|le|de|el|от|المؤرخ\p{L}*|الصادر\p{L}* في)\s+(?=\d)/iu

/** Parts of a document that words point to, with their numbers. */
const PART =
  '(?:annexes?|annex|enclosures?|appendix|sections?|sects?\\.|chapters?|chaps?\\.|parts?|paragraphs?|paras?\\.|resolution \\d+|draft resolution|' +
  'annexes?|chapitres?|par\\.|anexos?|secci(?:ón|ones)|secc\\.|cap\\.|párrs?\\.|приложени\\p{L}+|раздел\\p{L}*|глав\\p{L}+|пункт\\p{L}*|المرفقات?|مرفق|الفقر(?:ة|ات)|الفصل|الفرع|الجزء|附件|附文)'
const NUMBER = '(?:[IVXLC]+|\\d+(?:[–-]\\d+)?|[A-Z])(?:\\s?\\([a-z]+\\)|\\.[A-Z])*'
const NUMBERED = `${PART}(?:\\s?(?:${NUMBER})(?:(?:,|\\s(?:and|to|et|y|и))\\s?${NUMBER}(?![\\p{L}\\d/(]))*)?`
const AFTER = new RegExp(
  `^[\\s)）]*[,，،]?\\s*(?<place>${NUMBERED}(?:,\\s${NUMBERED})*)(?![\\p{L}]|\\s(?:of|to|de|du|del|к)\\s|\\s?${NUMBER})`,
  'u',
)
const BEFORE = new RegExp(
  `(?<![\\p{L}])(?<place>${NUMBERED})\\s(?:of|to|de|à|a|к|of the|de la)\\s(?:the\\s|its\\s|sa\\s|su\\s|la\\s|${'своей'}\\s)?$`,
  'iu',
)
const CHINESE_AFTER =
  /^号(?:决议|决定)[，,]?(?<place>附件[一二三四五六七八九十]*|第[一二三四五六七八九十]+(?:节|段|部分))/u

/** The place that words give right behind a citation; undefined where they give none. */
export function placeAfter(words: string): string | undefined {
  return (AFTER.exec(words) ?? CHINESE_AFTER.exec(words))?.groups!['place']
}

/** The place that words give right before "resolution" or what names its organ: "section II of its". */
export function placeBefore(words: string): string | undefined {
  if (!JOINS.test(words.slice(-16))) return undefined
  return BEFORE.exec(words)?.groups!['place']
}

const JOINS = /\s(?:of|to|de|à|a|к|of the|de la)\s(?:the\s|its\s|sa\s|su\s|la\s|своей\s)?$/iu

/** A title in quotation marks soon behind a number. */
export const TITLED =
  /^[^.;“”"«»]{0,80}?(?:entitled|titled|intitulée?s?|titulad[ao]s?|озаглавленн\p{L}+|المعنون\p{L}*)[\s:]*[“"«„”](?<title>[^“”"«»]{3,300})[”"»“]/u
/** And before a Chinese one. */
export const TITLED_BEFORE = /题为[“"](?<title>[^“”"]{2,200})[”"][^“”"。；]{0,30}$/u

export const IBID = /^\s*(?:See\s+)?(?:Ibid\.?|Там же|المرجع نفسه|同上)/iu
/** What follows "Ibid." where another document of the same collection is meant. */
export const NO_IBID =
  /(?:vols?\.|Supplement|Session|session|Supplément|Suplemento|Дополнение|المجلد|الملحق|卷|补编|advisory opinion|Nos?\.\s)/u
