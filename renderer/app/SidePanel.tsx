import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Genealogy, openGenealogy, useGenealogy } from '../agreed'
import { useDraft } from '../draft'
import { Reading, useReading } from '../sources'
import { t } from '../words'
import { usePanels } from './panels'
import type { SideTab } from './panels'

/** Sources, links and checks of the draft, one at a time. */
export function SidePanel({ sources, links, checks }: { sources: ReactNode; links: ReactNode; checks: ReactNode }) {
  const tab = usePanels((s) => s.tab)
  const findings = useDraft((s) => s.findings.length)
  const reading = useReading((s) => s.at !== undefined)
  const genealogy = useGenealogy((s) => s.of !== undefined)
  const overReading = useGenealogy((s) => s.of !== undefined && s.above)
  const linkCount = useDraft((s) => (s.currentId && s.view?.linksOf.get(s.currentId)?.length) || 0)
  return (
    <aside className="side-panel" aria-label={t('side.title')}>
      {reading && <Reading covered={overReading} onGenealogy={(passage) => openGenealogy({ passage })} />}
      {genealogy && <Genealogy />}
      {/* What lies under the source that is read keeps its place, out of reach. */}
      <div className="side-tabs" inert={reading || genealogy}>
        <Tabs
          className="side-tabs-inside"
          selectedKey={tab}
          onSelectionChange={(key) => usePanels.setState({ tab: key as SideTab })}
        >
          <TabList aria-label={t('side.title')} className="tabs">
            <PanelTab id="sources" label={t('side.sources')} />
            <PanelTab id="links" label={t('side.links')} count={linkCount} />
            <PanelTab id="checks" label={t('side.checks')} count={findings} />
          </TabList>
          {/* The search keeps its question and its place while another tab is shown. */}
          <TabPanel id="sources" className="tab-panel" shouldForceMount>
            {sources}
          </TabPanel>
          <TabPanel id="links" className="tab-panel">
            {links}
          </TabPanel>
          <TabPanel id="checks" className="tab-panel">
            {checks}
          </TabPanel>
        </Tabs>
      </div>
    </aside>
  )
}

function PanelTab({ id, label, count }: { id: string; label: string; count?: number }) {
  return (
    <Tab id={id} className="tab">
      {label}
      {count ? <span className="tab-count">{count}</span> : null}
    </Tab>
  )
}
