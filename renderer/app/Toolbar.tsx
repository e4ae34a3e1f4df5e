import { FileOutput, FolderOpen, House, Moon, PanelLeft, PanelRight, Search, Sun } from 'lucide-react'
import { useDraft } from '../draft'
import { Button } from '../ui'
import { t } from '../words'
import { backToStart, chooseAndOpen, exportToWord } from './actions'
import { placeOf, togglePanel, usePanels } from './panels'
import { focusSearch } from './panes'
import { chooseTheme, isDark, useSettings } from './settings'

export function Toolbar() {
  const panels = usePanels()
  useSettings((s) => s.theme)
  const name = useDraft((s) => s.opened?.name)
  return (
    <div className="toolbar" role="toolbar" aria-label={t('toolbar.title')}>
      <Button
        label={t('structure.title')}
        icon={PanelLeft}
        alone
        keys="Ctrl+Alt+O"
        on={placeOf('structure', panels) !== 'hidden'}
        onPress={() => togglePanel('structure')}
      />
      <span className="toolbar-line" />
      <Button label={t('toolbar.start')} icon={House} alone onPress={backToStart} />
      <Button label={t('toolbar.open')} icon={FolderOpen} keys="Ctrl+O" onPress={() => void chooseAndOpen()} />
      <Button label={t('toolbar.search')} icon={Search} keys="Ctrl+Shift+F" onPress={focusSearch} />
      <h1 className="toolbar-title one-line">{name}</h1>
      <Button
        label={t(isDark() ? 'toolbar.light' : 'toolbar.dark')}
        icon={isDark() ? Sun : Moon}
        alone
        onPress={() => chooseTheme(isDark() ? 'light' : 'dark')}
      />
      <span className="toolbar-line" />
      <Button
        label={t('export.label')}
        icon={FileOutput}
        look="outline"
        keys="Ctrl+E"
        hint={t('export.hint')}
        onPress={() => void exportToWord()}
      />
      <Button
        label={t('toolbar.side')}
        icon={PanelRight}
        alone
        keys="Ctrl+Alt+P"
        on={placeOf('side', panels) !== 'hidden'}
        onPress={() => togglePanel('side')}
      />
    </div>
  )
}
