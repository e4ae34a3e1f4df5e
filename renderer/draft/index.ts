export {
  clearDesk,
  goTo,
  goToFinding,
  putOnDesk,
  setCurrent,
  setFindings,
  toggleLevel,
  useDraft,
  walkFindings,
  walkHoles,
} from './store'
export type { DraftState, Target } from './store'
export type { DraftView } from './view'
export { worstLevels } from './worst-levels'
