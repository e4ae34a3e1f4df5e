import { useEffect, useRef, useState } from 'react'
import type { StartState } from '../../shared/service/shell'
import { onCorpus, shell } from '../bridge'
import { Agreed } from '../agreed'
import { CheckDialogs, Checks, FindingsSaid, useChecks } from '../checks'
import { Dossier } from '../dossier'
import { goToFindingsOf, useDraft } from '../draft'
import { Page } from '../editor'
import { FindBar } from '../find'
import { Keys } from '../key-sheet'
import { CompareSaved, GiveUp, openAtStart, tell, useBusy, useKeeping } from '../files'
import { DropZone, ImportDialog, importSources, useImport } from '../import'
import { Library, openLibrary } from '../library'
import { Links } from '../links'
import { askMasthead, MastheadForm } from '../masthead'
import { Palette } from '../palette'
import { openSource, Reading, Said, Sources, useReading } from '../sources'
import { Structure } from '../structure'
import { t } from '../words'
import { canRun, registerCommands, runCommand } from './commands'
import { NoticeBar } from './NoticeBar'
import { placeOf, showTab, usePanels } from './panels'
import { fittingZoom, setTheme, useSettings } from './settings'
import { SidePanel } from './SidePanel'
import { Start } from './Start'
import { StatusBar } from './StatusBar'
import { tellOfPaste } from './tell-of-paste'
import { Toolbar } from './Toolbar'
import { useAfterPaint } from './after-paint'
import './app.css'

/** How long the window waits for its first draft before it shows the start screen meanwhile, in milliseconds. */
const PATIENCE = 400

/** The window: start screen, or the draft between its outline and its sources. */
export function App() {
  const [start, setStart] = useState<StartState>()
  const opened = useDraft((s) => s.opened)
  const panels = usePanels()
  const chosenZoom = useSettings((s) => s.zoom)
  const still = useBusy((s) => s.still > 0)
  const reachable = useReachable()
  const answer = useChecks()
  const searchField = useRef<HTMLTextAreaElement>(null)
  const zoom = chosenZoom ?? fittingZoom(panels.width)
  const painted = useAfterPaint(opened !== undefined)

  useKeeping()
  useEffect(() => registerCommands(), [])
  useEffect(() => {
    void shell.start().then(async (state) => {
      setTheme(state.theme)
      if (state.problem)
        tell({ level: 'warning', title: t('start.noDemo'), words: state.problem.message, details: state.problem.code })
      const opening = openAtStart(state)
      // The start screen is not made for a draft that is about to stand there.
      await Promise.race([opening, new Promise((done) => setTimeout(done, PATIENCE))])
      setStart(state)
      await opening
      if (state.import) await importSources(state.import, { quiet: true })
    })
  }, [])

  useEffect(() => {
    // Back on the start screen, the files just opened are among the recent ones.
    if (!opened && start) void shell.start().then(setStart)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the desk is cleared, not when `start` arrives
  }, [opened])

  const onMark = (leadsTo: 'finding' | 'links', paragraphId: string): void => {
    showTab(leadsTo === 'finding' ? 'checks' : 'links')
    if (leadsTo === 'finding') goToFindingsOf(paragraphId)
  }
  if (!start) return null
  if (!opened) {
    return (
      <>
        <Start start={start} onChange={() => void shell.start().then(setStart)} />
        <Dialogs start={start} />
      </>
    )
  }
  const structure = placeOf('structure', panels)
  const side = placeOf('side', panels)
  return (
    <div className="window">
      <Toolbar />
      <div className={`panes structure-${structure} side-${side}`}>
        {structure !== 'hidden' && (painted ? <Structure /> : <div className="structure" />)}
        <main className="centre">
          <NoticeBar />
          <FindBar />
          <Page
            zoom={zoom}
            onMark={onMark}
            onMasthead={() => askMasthead('edit')}
            onPasteTrouble={tellOfPaste}
            still={still}
          />
        </main>
        {side !== 'hidden' &&
          (painted ? (
            <SidePanel
              sources={<Sources field={searchField} reachable={reachable} agreed={<Agreed />} />}
              links={<Links />}
              checks={<Checks answer={answer} />}
            />
          ) : (
            <div className="side-panel" />
          ))}
      </div>
      <FindingsSaid />
      <StatusBar zoom={zoom} reachable={reachable} />
      {painted && <Said />}
      {painted && <Dialogs start={start} />}
    </div>
  )
}

/** What may lie over the window. */
function Dialogs({ start }: { start: StartState }) {
  const opened = useDraft((s) => s.opened !== undefined)
  const reading = useReading((s) => s.at !== undefined)
  return (
    <>
      {/* With a draft on the desk a source is read beside it, else in the Library. */}
      <Library
        example={start.demo.report}
        onRead={openSource}
        leavesToRead={opened}
        reading={!opened && reading && <Reading />}
      />
      <ImportDialog onSay={openLibrary} />
      <DropZone pathOf={pathOf} />
      <MastheadForm />
      <CheckDialogs />
      <Dossier />
      <CompareSaved />
      <GiveUp />
      <Keys />
      <Palette run={runCommand} can={canRun} onPassage={openSource} />
    </>
  )
}

const pathOf = (file: File): string => window.rapporteur.pathOf(file)

/** Whether the corpus answers; told by main when its process goes or comes back. */
function useReachable(): boolean {
  const [reachable, setReachable] = useState(true)
  useEffect(
    () =>
      onCorpus((state) => {
        setReachable(state === 'up')
        if (state === 'up') useImport.setState((s) => ({ changes: s.changes + 1 }))
      }),
    [],
  )
  return reachable
}
