import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import './dialog.css'

interface Props {
  title: string
  /** What it is about, and what the buttons do. */
  children: ReactNode
  /** From the one most want to the one that leaves things as they are. */
  buttons: ReactNode
  wide?: boolean
  role?: 'dialog' | 'alertdialog'
  /** Esc, or a press beside it. */
  onLeave: () => void
}

/** A dialog over the window, open as long as it is there. */
export function Ask({ title, children, buttons, wide, role = 'dialog', onLeave }: Props) {
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => !open && onLeave()}
    >
      <Modal className={`modal ${wide ? 'wide' : ''}`.trim()}>
        <Dialog className="dialog" role={role}>
          <Heading slot="title" className="large dialog-title">
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          <div className="dialog-buttons">{buttons}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
