import { useEffect } from 'react'
import { pressedLetter } from './pressed-letter'

type Steps = { undo: () => void; redo: () => void }

/** Ctrl+Z and its kin. A field has an undo of its own, unless what is written in it is a step of ours. */
export function useUndoKeys(steps: Steps, isOurs: (field: HTMLElement) => boolean = () => false) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
      if (hasOwnUndo(event.target) && !isOurs(event.target)) return
      const letter = pressedLetter(event)
      const isRedo = letter === 'y' || (letter === 'z' && event.shiftKey)
      if (letter !== 'z' && !isRedo) return
      event.preventDefault()
      if (isRedo) steps.redo()
      else steps.undo()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [steps, isOurs])
}

function hasOwnUndo(target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select')
  )
}
