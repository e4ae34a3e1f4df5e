import { BookOpen, Check, FolderPlus, Plus, Search, Trash2, Unplug, X } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { Button as AriaButton, Dialog, Heading, Input, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import type { LinkedPassage } from '../../shared/draft/draft'
import type { SourceSummary } from '../../shared/service/corpus'
import type { PlacedPassage } from '../../shared/source/passage'
import { SOURCE_KINDS } from '../../shared/source/source'
import { corpus } from '../bridge'
import { addSources, importCommands } from '../import'
import { Button, Chip, EmptyState, Icon } from '../ui'
import { count, t } from '../words'
import { languageSaid } from './columns'
import { Details, knownOf, useChosen } from './Details'
import { Grid } from './Grid'
import { fetchSources, keepAll, leaveLibrary, remove, useLibrary } from './library-store'
import { ALL, exampleFolder, FLAGS, hasFlag, narrowed, ordered } from './rows'
import type { Narrowing } from './rows'
import { choose, within } from './selection'
import './library.css'

interface Props {
  /** Where the example's report lies: its sources lie beside. */
  example: string
  onRead: (at: PlacedPassage | LinkedPassage) => void
  /** A source is read beside the draft, not here. */
  leavesToRead: boolean
  /** The source that is read here. */
  reading: ReactNode
}

/** All sources in a table: to sort, to narrow, to say what they are, to take out. */
export function Library(props: Props) {
  const open = useLibrary((s) => s.open)
  if (!open) return null
  return (
    <ModalOverlay
      className="scrim library-scrim"
      isOpen
      isDismissable
      onOpenChange={(stays) => !stays && void leaveLibrary()}
    >
      <Modal className="modal library-modal">
        <Dialog className="dialog library">
          <Inside {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Inside({ example, onRead, leavesToRead, reading }: Props) {
  const { sources, error, narrowing, order, selection, going } = useLibrary()
  // Typing goes before what it narrows.
  const asked = useDeferredValue(narrowing)
  const examples = exampleFolder(example)
  const here = useMemo(
    () => (going.size === 0 ? sources : sources?.filter(({ sourceId }) => !going.has(sourceId))),
    [sources, going],
  )
  const rows = useMemo(() => ordered(narrowed(here ?? [], asked, examples), order), [here, asked, examples, order])
  useKeptSelection(rows)
  const chosen = useChosen(rows, selection.chosen)
  const read = async (source: SourceSummary): Promise<void> => {
    const at = await firstPassage(source)
    if (leavesToRead) await leaveLibrary()
    onRead(at)
  }
  return (
    <>
      <Head shown={rows.length} all={here ?? []} examples={examples} />
      <Going />
      <div className="library-panes">
        {error ? (
          <EmptyState
            icon={Unplug}
            title={t('search.unreachable')}
            actions={<Button look="outline" label={t('search.tryAgain')} onPress={() => void fetchSources()} />}
          >
            {t('search.unreachableMeans')}
            <details>
              <summary>{t('details')}</summary>
              <p className="second">
                {error.code} · {error.message}
              </p>
            </details>
          </EmptyState>
        ) : !here ? (
          <p className="second library-wait" role="status">
            {t('library.wait')}
          </p>
        ) : here.length === 0 ? (
          <EmptyState
            icon={BookOpen}
            title={t('search.noSources')}
            actions={<Button look="primary" icon={Plus} label={t('import.add')} onPress={() => void addSources()} />}
          >
            {t('library.emptyMeans')}
          </EmptyState>
        ) : rows.length === 0 ? (
          <EmptyState
            icon={Search}
            title={t('library.noneSuch')}
            actions={<Button look="outline" label={t('library.showAll')} onPress={() => narrow(ALL)} />}
          />
        ) : (
          <Grid rows={rows} all={here} onRead={(source) => void read(source)} />
        )}
        {reading ? (
          <div className="library-details reading-here">{reading}</div>
        ) : (
          here && here.length > 0 && <Details sources={chosen} all={here} onRead={(source) => void read(source)} />
        )}
      </div>
    </>
  )
}

function narrow(change: Partial<Narrowing>): void {
  useLibrary.setState((s) => ({ narrowing: { ...s.narrowing, ...change } }))
}

/** What is no longer shown is not chosen either; something always is. */
function useKeptSelection(rows: readonly SourceSummary[]): void {
  const former = useRef<readonly string[]>([])
  useEffect(() => {
    const ids = rows.map(({ sourceId }) => sourceId)
    const { selection } = useLibrary.getState()
    const kept = within(selection, ids, former.current)
    const [first] = ids
    const next = kept.chosen.size > 0 || first === undefined ? kept : choose(kept.cursor ?? first)
    if (next.cursor !== selection.cursor || next.chosen.size !== selection.chosen.size) {
      useLibrary.setState({ selection: next })
    }
    former.current = ids
  }, [rows])
}

interface HeadProps {
  shown: number
  all: readonly SourceSummary[]
  examples: string
}

function Head({ shown, all, examples }: HeadProps) {
  const { words, kind, language, flag, only } = useLibrary((s) => s.narrowing)
  const kinds = useMemo(() => counted(SOURCE_KINDS, (one) => all.filter(({ facts }) => facts.kind === one)), [all])
  const flags = useMemo(
    () => counted(FLAGS, (one) => all.filter((source) => hasFlag(source, one, examples))),
    [all, examples],
  )
  const languages = knownOf(all, 'language')
  return (
    <header className="library-head">
      <div className="row">
        <Heading slot="title" className="large">
          {t('library.title')}
        </Heading>
        <span className="second" role="status">
          {shown === all.length
            ? t('library.count', { count: shown, n: count(shown) })
            : t('library.countOf', { n: count(shown), all: count(all.length) })}
        </span>
        <Saved />
        <span className="space" />
        <SearchField
          aria-label={t('library.narrow')}
          className="search-field library-words"
          value={words}
          onChange={(asked) => narrow({ words: asked })}
        >
          <Icon of={Search} />
          <Input placeholder={t('library.narrowExample')} spellCheck={false} autoFocus={!only} />
          {words && (
            <AriaButton className="button alone small" aria-label={t('search.clear')}>
              <Icon of={X} />
            </AriaButton>
          )}
        </SearchField>
        <Button look="outline" icon={Plus} label={t('import.add')} onPress={() => void addSources()} />
        <Button
          alone
          icon={FolderPlus}
          label={t('library.addFolder')}
          onPress={() => void importCommands['add-folder']()}
        />
        <Button alone icon={X} label={t('import.close')} keys="Esc" onPress={() => void leaveLibrary()} />
      </div>
      <div className="library-chips" role="group" aria-label={t('library.narrowTo')}>
        {only && (
          <Chip
            label={t('library.justAdded', { n: count(only.size) })}
            on
            onPress={() => narrow({ only: undefined })}
          />
        )}
        <Chip
          label={t('library.all', { n: count(all.length) })}
          on={!kind && !flag && !language && !only}
          onPress={() => narrow({ kind: undefined, flag: undefined, language: undefined, only: undefined })}
        />
        {kinds.map(({ one, n }) => (
          <Chip
            key={one}
            label={t('library.kindCount', { kind: t(`library.kinds.${one}`), n: count(n) })}
            on={kind === one}
            onPress={() => narrow({ kind: kind === one ? undefined : one })}
          />
        ))}
        {flags.length > 0 && <span className="toolbar-line" />}
        {flags.map(({ one, n }) => (
          <Chip
            key={one}
            label={t(`library.flag.${one}`, { n: count(n) })}
            on={flag === one}
            onPress={() => narrow({ flag: flag === one ? undefined : one })}
          />
        ))}
        {flag === 'example' && (
          <Button
            look="text"
            icon={Trash2}
            label={t('library.removeExamples')}
            onPress={() =>
              remove(all.filter((source) => hasFlag(source, 'example', examples)).map(({ sourceId }) => sourceId))
            }
          />
        )}
        {languages.length > 1 && (
          <select
            className="library-language"
            aria-label={t('filter.language')}
            value={language ?? ''}
            onChange={(event) => narrow({ language: event.target.value || undefined })}
          >
            <option value="">{t('library.anyLanguage')}</option>
            {languages.map((code) => (
              <option key={code} value={code}>
                {languageSaid(code)}
              </option>
            ))}
          </select>
        )}
      </div>
    </header>
  )
}

/** What was corrected last: it may no longer be among those shown. */
function Saved() {
  const saved = useLibrary((s) => s.saved)
  return (
    <span className="second one-line library-saved" role="status">
      {saved && (
        <>
          <Icon of={Check} /> {t('library.saved', { ...saved, n: count(saved.count) })}
        </>
      )}
    </span>
  )
}

/** How many there are of each, of those of which there are any. */
function counted<T>(all: readonly T[], of: (one: T) => readonly unknown[]): { one: T; n: number }[] {
  return all.map((one) => ({ one, n: of(one).length })).filter(({ n }) => n > 0)
}

/** What goes when the Library is left, while it can still be kept. */
function Going() {
  const { going, resting } = useLibrary()
  if (going.size === 0) return null
  return (
    <div className="notice warning library-going" role="status">
      <Icon of={Trash2} />
      <p className="notice-words">
        <b className="strong">{t('library.going', { count: going.size, n: count(going.size) })}</b>{' '}
        {resting > 0 && t('library.resting', { count: resting })}
      </p>
      <Button look="outline" label={t('library.keep', { count: going.size })} onPress={keepAll} />
    </div>
  )
}

/** Where a source is opened: at its first passage. */
async function firstPassage({ sourceId, facts, visibility }: SourceSummary): Promise<PlacedPassage | LinkedPassage> {
  const [first] = await corpus.passagesOf([sourceId]).catch(() => [])
  const [placed] = first ? await corpus.passages([first.passageId]).catch(() => []) : []
  const { symbol, title, date, respondent } = facts
  return (
    placed ?? {
      passageId: `${sourceId}#`,
      label: '',
      hash: '',
      text: '',
      symbol,
      title,
      date,
      visibility,
      ...(respondent && { respondent: respondent.name }),
    }
  )
}
