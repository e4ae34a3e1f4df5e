import { FolderOpen, Plus, Trash2, TriangleAlert } from 'lucide-react'
import type { PackProblem } from '../../shared/check/packs/pack'
import { shell } from '../bridge'
import { refuse } from '../files'
import { Button, Icon } from '../ui'
import { t } from '../words'
import { useSetup } from './setup'

/** The packs of one's own rules: what is wrong with those not used, adding and putting away. */
export function OwnRules() {
  const { packs, problems, families } = useSetup()
  const nameOf = (file: string): string => families.find(({ id }) => id === file)?.pack?.name ?? ''
  return (
    <section className="rules-family own-rules" aria-label={t('rules.own')}>
      <div className="finding-group-head">
        <h3 className="strong one-line">{t('rules.own')}</h3>
        <span className="space" />
        {packs.length > 0 && (
          <Button look="text" icon={FolderOpen} label={t('rules.show')} onPress={() => void showFolder()} />
        )}
      </div>
      <p className="second own-means">{t('rules.ownMeans')}</p>
      <ul>
        {packs.map(({ file }) => {
          const faults = problems.filter((problem) => problem.file === file)
          return (
            <li key={file} className="own-pack">
              <span className="rule-level">{faults.length > 0 && <Icon of={TriangleAlert} className="warning" />}</span>
              <div className="rule-words">
                <p>
                  <span className="strong">{nameOf(file) || file}</span>{' '}
                  <span className="second">
                    {faults.length > 0 ? t('rules.faults', { count: faults.length }) : nameOf(file) ? file : ''}
                  </span>
                </p>
                <Faults faults={faults} />
              </div>
              <Button
                alone
                small
                icon={Trash2}
                label={`${t('rules.remove')}: ${file}`}
                onPress={() => void remove(file)}
              />
            </li>
          )
        })}
      </ul>
      <div className="row own-buttons">
        <Button look="outline" icon={Plus} label={t('rules.add')} onPress={() => void add('chosen')} />
        {packs.length === 0 && <Button label={t('rules.example')} onPress={() => void add('example')} />}
      </div>
    </section>
  )
}

/** So many faults of one file are told; the rest are counted. */
const MOST = 6

function Faults({ faults }: { faults: readonly PackProblem[] }) {
  if (faults.length === 0) return null
  return (
    <ul className="pack-faults">
      {faults.slice(0, MOST).map(({ ruleId, example, message }, index) => (
        <li key={index}>
          {ruleId !== undefined && <span className="second">{t('rules.faultRule', { rule: ruleId })} </span>}
          {example !== undefined && (
            <span className="second">{t('rules.faultExample', { example: example.trim().slice(0, 200) })} </span>
          )}
          {message}
        </li>
      ))}
      {faults.length > MOST && <li className="second">{t('rules.moreFaults', { count: faults.length - MOST })}</li>}
    </ul>
  )
}

async function add(which: 'chosen' | 'example'): Promise<void> {
  await shell.addRulePack(which).catch((error: unknown) => refuse(t('rules.notAdded'), error))
}

async function remove(file: string): Promise<void> {
  await shell.removeRulePack(file).catch((error: unknown) => refuse(t('rules.notRemoved'), error))
}

async function showFolder(): Promise<void> {
  await shell.showRulePacks().catch((error: unknown) => refuse(t('rules.notShown'), error))
}
