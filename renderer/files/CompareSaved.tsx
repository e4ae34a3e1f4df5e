import { useMemo } from 'react'
import { wordDiff } from '../../shared/compare/word-diff'
import { Button, WordDiff } from '../ui'
import { t } from '../words'
import { Ask } from './Ask'
import { endComparison, useComparison } from './compare-saved'
import type { Difference } from './draft-differences'
import { closeNotice } from './notice'
import { openSaved } from './open'
import './compare-saved.css'

/** What the recovered draft has that the saved one has not, place by place; either can be gone on with. */
export function CompareSaved() {
  const shown = useComparison((s) => s.shown)
  if (!shown) return null
  const { saved, name, path, differences } = shown
  const goOn = (): void => {
    endComparison()
    closeNotice()
  }
  const takeSaved = (): void => {
    goOn()
    void openSaved(path)
  }
  return (
    <Ask
      wide
      title={t('files.differences', { count: differences.length })}
      onLeave={endComparison}
      buttons={
        <>
          <span className="second space">{t('files.savedMeans')}</span>
          <Button look="outline" label={t('files.openSaved')} onPress={takeSaved} />
          <Button look="primary" label={t('files.goOn')} onPress={goOn} />
        </>
      }
    >
      <p className="second">{t('files.differencesMean', { name })}</p>
      <ul className="saved-differences">
        {differences.slice(0, MOST).map((difference, index) => (
          <Row key={index} difference={difference} language={saved.text.language} />
        ))}
      </ul>
      {differences.length > MOST && (
        <p className="second">{t('files.andMore', { count: differences.length - MOST })}</p>
      )}
    </Ask>
  )
}

const MOST = 200

function Row({ difference: { label, field, before, after }, language }: { difference: Difference; language: string }) {
  const steps = useMemo(() => wordDiff(before, after), [before, after])
  return (
    <li>
      <p className="strong">{field ? t(`masthead.field.${label}`) : label}</p>
      <WordDiff steps={steps} lang={language} />
    </li>
  )
}
