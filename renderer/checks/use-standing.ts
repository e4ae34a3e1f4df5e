import { decided } from '../../shared/check/check'
import { documentDate } from '../../shared/check/document-date'
import type { ProgramRules } from '../../shared/service/shell'
import { useDraft } from '../draft'

/** The profile of the draft on the desk, as the checks decide it. */
export function useProfile(): keyof ProgramRules {
  return useDraft(({ draft }) => (draft ? decided(draft.settings.profile, documentDate(draft.text)) : 'current'))
}
