import type { LucideIconData } from 'lucide-react'

// Lucide ships the shape beside each component but does not type it. Drawing from the shape keeps icons
// out of the JavaScript sent to the browser, where the component would pull in a client boundary.
declare module 'lucide-react/icons/*' {
  const __iconData: LucideIconData

  export { __iconData }
}
