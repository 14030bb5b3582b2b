import { expect, test } from 'vitest'
import { oncePerTurn } from '../../../../src/server/email/once-per-turn.js'
import { nextTurn } from '../../../../src/server/ingest/ingest.js'

/** What is so can be changed; how often it was asked for is counted. */
function asked() {
  const state = { value: 'before', times: 0 }
  const read = oncePerTurn(async (site: string) => {
    state.times++
    if (state.value === 'gone') throw new Error('gone')
    return `${site} ${state.value}`
  })
  return { state, read }
}

test('all who ask in one turn share one look-up, made after the last of them asked', async () => {
  const { state, read } = asked()
  const crowd = Array.from({ length: 1000 }, () => read('campus'))
  state.value = 'after'
  crowd.push(read('campus'))

  expect(new Set(await Promise.all(crowd))).toEqual(new Set(['campus after']))
  expect(state.times).toBe(1)
})

test('each site has its own answer, and each turn a new one', async () => {
  const { state, read } = asked()
  expect(await Promise.all([read('campus'), read('library')])).toEqual(['campus before', 'library before'])

  state.value = 'after'

  expect(await read('campus')).toBe('campus after')
  expect(state.times).toBe(3)
})

test('whoever asks while a look-up runs waits for the next one', async () => {
  const answers: ((value: string) => void)[] = []
  const read = oncePerTurn<string, string>(() => new Promise(resolve => answers.push(resolve)))
  const first = read('campus')
  await nextTurn()
  const second = read('campus')
  await nextTurn()

  answers[1]?.('new')
  answers[0]?.('old')

  expect(await Promise.all([first, second])).toEqual(['old', 'new'])
})

test('a look-up that fails is not the next one’s fault', async () => {
  const { state, read } = asked()
  state.value = 'gone'
  await expect(read('campus')).rejects.toThrow('gone')

  state.value = 'back'

  expect(await read('campus')).toBe('campus back')
})
