import { create } from 'zustand'

/**
 * The link laid open beside its paragraph: `linkId` as the reader chose it, null where all were closed, undefined
 * while the first that differs is.
 */
export const useOpenLink = create<{ linkId: string | null | undefined }>(() => ({ linkId: undefined }))
