import { expect, test } from 'vitest'
import { sharedReads } from '../../../../src/server/email/shared-reads.js'

/** A store that answers when it is told to, with what is so when it was asked. */
function slowStore() {
  const asked: { value: string; answer(): void; fail(): void }[] = []
  let value = 'granted'
  const read = sharedReads(
    () =>
      new Promise<string>((resolve, reject) => {
        const seen = value
        asked.push({ value: seen, answer: () => resolve(seen), fail: () => reject(new Error('gone')) })
      }),
  )
  return { asked, read: () => read('site', 'subject'), change: (to: string) => (value = to) }
}

test('a crowd shares one look-up, and none that was begun before it came', async () => {
  const { asked, read, change } = slowStore()
  const first = read()
  change('withdrawn')
  const crowd = Array.from({ length: 1000 }, read)

  asked[0]?.answer()
  expect(await first).toBe('granted')
  await expect.poll(() => asked.length).toBe(2)
  asked[1]?.answer()

  expect(new Set(await Promise.all(crowd))).toEqual(new Set(['withdrawn']))
  expect(asked).toHaveLength(2)
})

test('a look-up that fails is not the next one’s fault', async () => {
  const { asked, read } = slowStore()
  const [first, second] = [read(), read()]

  asked[0]?.fail()
  await expect(first).rejects.toThrow('gone')
  await expect.poll(() => asked.length).toBe(2)
  asked[1]?.answer()

  expect(await second).toBe('granted')
})

test('once all are answered, the next looks anew', async () => {
  const { asked, read, change } = slowStore()
  const first = read()
  asked[0]?.answer()
  await first

  change('withdrawn')
  const next = read()
  asked[1]?.answer()

  expect(await next).toBe('withdrawn')
})
