import type { WebContents } from 'electron'

/**
 * A page stays the page it is: it goes nowhere, opens no window and embeds no other.
 *
 * @param development Vite's origin, whose page reloads itself
 */
export function lockContents(contents: WebContents, development?: string): void {
  // No content policy reaches WebRTC. So it may use a proxy alone, and there is none (no-network.ts).
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => {
    if (!development || !event.url.startsWith(`${development}/`)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
