export {
  clearDesk,
  goTo,
  goToFinding,
  paragraphOfNote,
  putOnDesk,
  setCurrent,
  setFindings,
  useDraft,
  walkFindings,
  walkHoles,
} from './store'
export type { DraftState, Target } from './store'
export type { DraftView } from './view'
