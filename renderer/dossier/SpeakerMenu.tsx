import { VOICES } from '../../shared/text/document-text'
import type { Paragraph, ParagraphKind, Voice } from '../../shared/text/document-text'
import { publishNow, useDraft } from '../draft'
import { sayVoice } from '../editor'
import { MenuButton } from '../ui'
import { t } from '../words'

/** Kinds in which somebody speaks. */
const SPEAKING: readonly ParagraphKind[] = ['numbered', 'text', 'sub', 'bullet', 'quote']

/** Who speaks in a paragraph of a report, and a menu to say so; a guess is told to be one. */
export function SpeakerMenu({ paragraph }: { paragraph: Paragraph }) {
  const isReport = useDraft((s) => s.draft?.kind === 'report')
  const voice = useDraft((s) => s.view?.voiceOf(paragraph))
  if (!isReport || !SPEAKING.includes(paragraph.kind)) return null
  const said = paragraph.voice !== undefined
  const name = voice ? t(`voice.${voice}`) : t('voice.unknown')
  const choose = (id: Voice | 'guess'): void => {
    sayVoice(paragraph.id, id === 'guess' ? undefined : id)
    publishNow()
  }
  return (
    <MenuButton<Voice | 'guess'>
      name={t('voice.title')}
      value={said || !voice ? name : t('voice.guessed', { voice: name })}
      choices={[
        ...VOICES.map((id) => ({ id, label: t(`voice.${id}`) })),
        { id: 'guess' as const, label: t('voice.leave') },
      ]}
      chosen={paragraph.voice ?? 'guess'}
      onChoose={choose}
    />
  )
}
