import { create } from 'zustand'
import { useDraft } from '../draft'
import { open } from '../files'
import { droppedAs } from './dropped-as'
import { importSources } from './import-store'

interface Drop {
  /** Files are being held over the window. */
  over: boolean
  /** One Word file was dropped: a draft, or a source? */
  asked: string | undefined
}

export const useDrop = create<Drop>(() => ({ over: false, asked: undefined }))

/** The whole window takes files and folders; other things that are dropped go where they always went. Returns the undo. */
export function registerFileDrop(pathOf: (file: File) => string): () => void {
  let depth = 0
  const leave = (): void => {
    depth = 0
    useDrop.setState({ over: false })
  }
  const handlers: Partial<Record<'dragenter' | 'dragover' | 'dragleave' | 'drop', (event: DragEvent) => void>> = {
    dragenter(event) {
      depth += 1
      useDrop.setState({ over: true })
      event.preventDefault()
    },
    dragover(event) {
      event.preventDefault()
      event.dataTransfer!.dropEffect = 'copy'
    },
    dragleave() {
      depth -= 1
      if (depth <= 0) leave()
    },
    drop(event) {
      event.preventDefault()
      leave()
      take([...event.dataTransfer!.files].map(pathOf).filter((path) => path !== ''))
    },
  }
  const onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.stopPropagation()
    handlers[event.type as keyof typeof handlers]!(event)
  }
  const names = Object.keys(handlers) as (keyof typeof handlers)[]
  for (const name of names) window.addEventListener(name, onDrag, true)
  return () => {
    for (const name of names) window.removeEventListener(name, onDrag, true)
  }
}

/** Do with files that were dropped what is meant by it. */
export function take(paths: readonly string[]): void {
  const dropped = droppedAs(paths)
  if (dropped.do === 'open') void open(dropped.path)
  else if (dropped.do === 'ask') useDrop.setState({ asked: dropped.path })
  else if (dropped.do === 'import') void importSources(dropped.paths)
}

/** Whether a draft is on the desk: what one Word file more is likely to be. */
export function hasDraft(): boolean {
  return useDraft.getState().draft !== undefined
}
