export {
  clearDesk,
  goTo,
  goToFinding,
  publishNow,
  putDraft,
  putOnDesk,
  setCurrent,
  setFindings,
  setPublish,
  toggleLevel,
  useDraft,
  walkFindings,
  walkHoles,
} from './store'
export { desk, setDesk } from './desk'
export type { Desk, Selected, TextEdit } from './desk'
export type { DraftState, Target } from './store'
export type { DraftView } from './view'
export { worstLevels } from './worst-levels'
