import { Bold, FileOutput, Italic, Link, PanelLeft, PanelRight, Redo2, Search, Superscript, Undo2 } from 'lucide-react'
import { COMMANDS } from '../../shared/service/commands'
import type { Command } from '../../shared/service/commands'
import { useDraft } from '../draft'
import { useCaret } from '../editor'
import { useBusy, useFile } from '../files'
import { KINDS } from '../palette'
import { Button, keyOf, MenuButton } from '../ui'
import type { IconShape } from '../ui'
import { t } from '../words'
import { runCommand } from './commands'
import { placeOf, usePanels } from './panels'

/** What is needed all day, above the page: the rest is in the menus and the palette. */
export function Toolbar() {
  const panels = usePanels()
  const { canUndo, canRedo, bold, italic } = useCaret()
  const name = useFile((s) => s.name)
  const busy = useBusy((s) => s.doing === 'exporting')
  const narrow = panels.width < 1200
  return (
    <div className="toolbar" role="toolbar" aria-label={t('toolbar.title')}>
      <h1 className="hidden">{name}</h1>
      <Tool
        of="toggle-structure"
        label={t('structure.title')}
        icon={PanelLeft}
        alone
        on={placeOf('structure', panels) !== 'hidden'}
      />
      <span className="toolbar-line" />
      <Tool of="undo" label={t('bar.undo')} icon={Undo2} alone disabled={!canUndo} />
      <Tool of="redo" label={t('bar.redo')} icon={Redo2} alone disabled={!canRedo} />
      <span className="toolbar-line" />
      <Kind />
      <Tool of="italic" label={t('bar.italic')} icon={Italic} alone on={italic} />
      <Tool of="bold" label={t('bar.bold')} icon={Bold} alone on={bold} />
      <span className="toolbar-line" />
      <Tool of="footnote" label={t('bar.footnote')} icon={Superscript} alone={narrow} />
      <Tool of="link" label={t('bar.link')} icon={Link} alone={narrow} />
      <span className="space" />
      <Tool of="palette" label={t('bar.palette')} icon={Search} alone />
      <span className="toolbar-line" />
      <Tool
        of="export"
        label={t('export.label')}
        icon={FileOutput}
        look="outline"
        hint={t('export.hint')}
        alone={panels.width < 900}
        disabled={busy}
      />
      <Tool
        of="toggle-side"
        label={t('toolbar.side')}
        icon={PanelRight}
        alone
        on={placeOf('side', panels) !== 'hidden'}
      />
    </div>
  )
}

/** The kind of the paragraph the caret is in, and a menu to change it. */
function Kind() {
  const atCaret = useCaret((s) => s.kind)
  const current = useDraft(({ draft, currentId }) => draft?.text.paragraphs.find(({ id }) => id === currentId)?.kind)
  const kind = atCaret ?? current ?? 'none'
  const chosen = KINDS.find((one) => one.kind === kind)?.command
  return (
    <span className="toolbar-kind">
      <MenuButton
        name={t('bar.kind')}
        value={t(`kindShort.${kind}`)}
        look="outline"
        choices={KINDS.map(({ command }) => ({ id: command, label: COMMANDS[command].label }))}
        {...(chosen && { chosen })}
        // The menu gives the focus back to its button first.
        onChoose={(command) => setTimeout(() => runCommand(command))}
      />
    </span>
  )
}

interface ToolProps {
  of: Command
  label: string
  icon: IconShape
  alone?: boolean
  look?: 'outline'
  hint?: string
  on?: boolean
  disabled?: boolean
}

/** A command as a button, with its key. */
function Tool({ of: command, ...props }: ToolProps) {
  const keys = keyOf(command)
  return <Button {...props} {...(keys && { keys })} onPress={() => runCommand(command)} />
}
