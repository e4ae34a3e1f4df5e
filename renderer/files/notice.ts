import { create } from 'zustand'

/** One thing the user must know of now: an export done, a file refused. Stays until closed or replaced. */
export interface Notice {
  level: 'ok' | 'warning' | 'error'
  /** What is so, in one sentence. */
  title: string
  /** What it means. */
  words?: string
  /** What can be done; the first is what most want. */
  actions?: readonly NoticeAction[]
  /** For the help desk. */
  details?: string
}

export interface NoticeAction {
  label: string
  run: () => void
}

export const useNotice = create<{ notice: Notice | undefined }>(() => ({ notice: undefined }))

export function tell(notice: Notice): void {
  useNotice.setState({ notice })
}

/** One thing more that can be done about what was just told. */
export function offer(action: NoticeAction): void {
  useNotice.setState(({ notice }) => ({
    notice: notice && { ...notice, actions: [...(notice.actions ?? []), action] },
  }))
}

export function closeNotice(): void {
  useNotice.setState({ notice: undefined })
}
