export {
  caretIn,
  clearDesk,
  dropFindings,
  goTo,
  goToFinding,
  goToFindingsOf,
  publishNow,
  putDraft,
  putOnDesk,
  setChecking,
  setCurrent,
  setFindings,
  setPublish,
  toggleLevel,
  useDraft,
  walkFindings,
  walkHoles,
} from './store'
export { sourcesSaid } from './sources-said'
export { numberingNow } from './numbering'
export { desk, setDesk } from './desk'
export type { Desk, Selected, TextEdit } from './desk'
export type { DraftState, Target } from './store'
export type { DraftView } from './view'
export { placeOf, worstLevels } from './worst-levels'
export { inReadingOrder, stands, wordsUnder } from './finding-places'
export type { ReadingPlace } from './finding-places'
export { changeBetween, movedRange } from './moved-range'
