import { create } from 'zustand'
import type { AppError } from '../../shared/error'

/** The file of the draft on the desk, and what of the draft is in it. */
export interface FileState {
  /** As people call it; undefined on the start screen. */
  name: string | undefined
  /** Absent while the draft has no file of its own. */
  path: string | undefined
  /** It has changes that are not in its file. */
  unsaved: boolean
  saving: boolean
  /** It is being saved, and the disk has not answered for long. */
  silent: boolean
  /** ISO instant of the last saving in this window. */
  savedAt: string | undefined
  /** The last saving failed, and nothing has been saved since. */
  failure: { error: AppError; at: string; tried: SaveAsked } | undefined
  /** What is written cannot even be kept in the journal. */
  notKept: AppError | undefined
}

export interface SaveAsked {
  as?: true
  over?: true
}

export const useFile = create<FileState>(() => ({
  name: undefined,
  path: undefined,
  unsaved: false,
  saving: false,
  silent: false,
  savedAt: undefined,
  failure: undefined,
  notKept: undefined,
}))
