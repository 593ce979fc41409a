import { clsx } from 'clsx'
import { createElement } from 'react'
import { type IconName, iconShapes } from './icon-shapes'

type IconProps = {
  name: IconName
  filled?: boolean | undefined
  /** Size and stroke: `size-5`, `stroke-2`. */
  className?: string | undefined
}

/** A drawn icon without words; whoever uses it gives the name in text or `aria-label`. */
export function Icon({ name, filled = false, className = 'size-5' }: IconProps) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={clsx('icon', filled && 'icon-filled', className)}>
      {iconShapes[name].node.map(([tag, attributes]) => createElement(tag, attributes))}
    </svg>
  )
}
