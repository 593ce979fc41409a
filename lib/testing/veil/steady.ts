const minute = 60_000

/** A clock that stands until it is moved on, and chance that is the same in every run of the same steps. */
export type Steady = { pass: (minutes: number) => void; end: () => void }

/** Two runs that do the same from here on make the same ids at the same moments. */
export function steady(start: number): Steady {
  const { Date: RealDate, crypto } = globalThis
  let now = start
  let seed = 1
  /** By length: a connection that happens to be opened draws its own, and shifts no id. */
  const states = new Map<number, number>()

  class SteadyDate extends RealDate {
    constructor(...given: unknown[]) {
      super(...((given.length > 0 ? given : [now]) as [number]))
    }
    static override now() {
      return now
    }
    static override [Symbol.hasInstance](value: unknown) {
      return Object.prototype.toString.call(value) === '[object Date]'
    }
  }
  globalThis.Date = SteadyDate as DateConstructor
  crypto.getRandomValues = <Filled extends ArrayBufferView>(array: Filled): Filled => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    let state = states.get(bytes.length) ?? seed ^ bytes.length
    for (let place = 0; place < bytes.length; place++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      bytes[place] = state >>> 24
    }
    states.set(bytes.length, state)
    return array
  }

  return {
    pass: (minutes) => {
      now += minutes * minute
      // Chance begins anew with each step: what one step drew does not shift the next.
      seed = Math.floor(now / 1000) >>> 0
      states.clear()
    },
    end: () => {
      globalThis.Date = RealDate
      Reflect.deleteProperty(crypto, 'getRandomValues')
    },
  }
}
