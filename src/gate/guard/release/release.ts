import { type Answers, answerOf } from '../../may-run.js'
import type { Release } from '../guard.js'
import type { Held } from '../held.js'
import { connectionTurn } from './connection.js'
import { elementTurn } from './element.js'
import { promiseTurn } from './promise.js'
import type { Forget, Turn } from './turn.js'

function turnFor(call: Held, forget: Forget): Turn {
  switch (call[2]) {
    case 'promise':
      return promiseTurn(call, forget)
    case 'connection':
      return connectionTurn(call, forget)
    case 'element':
      return elementTurn(call, forget)
    default:
      return { run: call[3], drop: call[4] ?? (() => {}) }
  }
}

/** A host that two services share may be asked once either is granted; without an answer it is nothing's turn. */
function turnOf([rules]: Held, record: Answers | null): keyof Turn | null {
  const answers = new Set(rules.map(rule => answerOf(rule, record)))
  if (answers.has(true)) return 'run'
  return answers.has(null) ? null : 'drop'
}

const reasonOf = ({ rule, kind, url }: Held[1]): TypeError =>
  new TypeError(`askfirst: ${rule} is not granted; ${kind} ${url} was not sent`)

/** Lets go what is held, in the order of the calls, or drops it. */
export function releaseOf(held: Set<Held>): Release {
  const turns = new WeakMap<Held, Turn>()
  let inForce: Answers | null
  let isOver: boolean
  let isBusy = false

  function turnIn(call: Held): Turn {
    const turn = turns.get(call) ?? turnFor(call, () => held.delete(call))
    turns.set(call, turn)
    return turn
  }

  function settle(call: Held): void {
    const turn = turnIn(call)
    const now = isOver ? 'drop' : turnOf(call, inForce)
    if (!now || !held.delete(call)) return
    if (now === 'run') turn.run()
    else turn.drop(reasonOf(call[1]))
  }

  function each(calls: Iterable<Held>, step: (call: Held) => unknown): void {
    for (const call of calls) {
      try {
        step(call)
      } catch (error) {
        reportError(error) // and goes on with the next
      }
    }
  }

  return (calls, record, over) => {
    inForce = record
    isOver = over
    if (calls !== held) return each(calls, settle)
    if (isBusy) return // what is let go may change the record: those behind it keep their places
    isBusy = true
    // Each has its turn before the first takes it: of an element's addresses only the last keeps one.
    each(held, turnIn)
    each(held, settle)
    isBusy = false
  }
}
