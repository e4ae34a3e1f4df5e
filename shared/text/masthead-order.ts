import type { Masthead, MastheadField } from './document-text'
import { textOfRuns } from './flat'

/** The lines between the masthead's rules and the agenda item, from above. */
export type SessionLine = Extract<MastheadField, 'body' | 'session' | 'place'>

/**
 * In which order body, session and place stand: a Main Committee meets within the General Assembly's session, which is
 * named first; a commission of the Economic and Social Council has sessions of its own, named below it
 * (un-conventions 1.6, 1.7).
 */
export function sessionLines({ organ = [], body = [] }: Masthead): readonly SessionLine[] {
  const isMainCommittee = ASSEMBLY.test(textOfRuns(organ)) && COMMITTEE.test(textOfRuns(body))
  return isMainCommittee ? ['session', 'body', 'place'] : ['body', 'session', 'place']
}

const ASSEMBLY = /general assembly|assemblée générale|asamblea general|генеральная ассамблея|الجمعية العامة|大会/i
const COMMITTEE =
  /^(?:(?:first|second|third|fourth|fifth|sixth) committee|special political|(?:première|deuxième|troisième|quatrième|cinquième|sixième) commission|(?:primera|segunda|tercera|cuarta|quinta|sexta) comisión|(?:первый|второй|третий|четвертый|пятый|шестой) комитет|اللجنة (?:الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة)|第[一二三四五六]委员会)/i
