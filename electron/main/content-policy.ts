/**
 * What the page may do: run its own scripts, wear its own styles and fonts, ask its own origin. Style attributes (not
 * elements) are written by the component library to place pop-ups; `data:` pictures are an emblem before it is saved.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
