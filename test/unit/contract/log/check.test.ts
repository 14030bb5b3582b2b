import { describe, expect, test } from 'vitest'
import { proveReceipt } from '../../../../src/contract/log/check.js'
import { formatProof, parseProof } from '../../../../src/contract/log/proof.js'
import { newSigner, ORIGIN, provedReceipt } from '../../../suites/logs.js'
import { isBelievedOutside } from '../../../suites/outside-verifier.js'

describe('a proof', () => {
  test('leads from the receipt to the signed root, in a log of any size', async () => {
    const signer = await newSigner()
    for (const [size, index] of [
      [1, 0],
      [2, 1],
      [3, 2],
      [7, 3],
      [256, 255],
      [300, 299],
      [300, 0],
    ] as const) {
      const { logged, proof } = await provedReceipt({ size, index, signer })

      expect(await proveReceipt(logged, proof, [signer.key])).toMatchObject({
        index,
        checkpoint: { size, origin: ORIGIN },
      })
      expect(formatProof(parseProof(proof))).toBe(proof)
    }
  })

  test('fails when any character of it is another', async () => {
    const signer = await newSigner()
    const { logged, proof } = await provedReceipt({ size: 11, index: 6, signer })
    expect(await proveReceipt(logged, proof, [signer.key])).toMatchObject({ index: 6 })

    const believed: string[] = []
    for (let i = 0; i < proof.length; i++) {
      for (const letter of [String.fromCharCode(proof.charCodeAt(i) ^ 1), proof[i] === 'A' ? 'B' : 'A', '']) {
        const changed = proof.slice(0, i) + letter + proof.slice(i + 1)
        await proveReceipt(logged, changed, [signer.key]).then(
          () => believed.push(changed),
          error => expect(error).toMatchObject({ name: 'LogError' }),
        )
      }
    }
    expect(believed).toEqual([])
  })

  test('fails for a receipt that is changed, back-dated or of another site, and says so', async () => {
    const signer = await newSigner()
    const { logged, proof } = await provedReceipt({ size: 11, index: 6, signer })
    const keys = [signer.key]
    const { receipt, receivedAt } = logged

    const edited = { ...logged, receipt: { ...receipt, choice: { functional: true, analytics: false } } }
    const backDated = { ...logged, receivedAt: receivedAt.replace('2026', '2025') }
    const elsewhere = { ...logged, receipt: { ...receipt, site: 'campus' } }

    await expect(proveReceipt(edited, proof, keys)).rejects.toMatchObject({ code: 'NOT_IN_LOG' })
    await expect(proveReceipt(backDated, proof, keys)).rejects.toMatchObject({ code: 'NOT_IN_LOG' })
    await expect(proveReceipt(elsewhere, proof, keys)).rejects.toMatchObject({ code: 'OTHER_LOG' })
    await expect(proveReceipt(logged, proof, [(await newSigner()).key])).rejects.toMatchObject({ code: 'UNKNOWN_KEY' })
  })
})

describe('code that was not written here', () => {
  test.each([1, 2, 3, 5, 8, 13, 64, 255, 256, 257, 300])('verifies proof and checkpoint of a log of %i', async size => {
    const signer = await newSigner()
    for (const index of [0, size >> 1, size - 1]) {
      expect(isBelievedOutside(await provedReceipt({ size, index, signer }), signer.key)).toBe(true)
    }
  })

  test('does not once a byte is another, wherever it stands', async () => {
    const signer = await newSigner()
    const proved = await provedReceipt({ size: 11, index: 6, signer })
    const turned = (bytes: Uint8Array, at: number) => Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte))
    const [text = '', signature = ''] = proved.checkpoint.split('\n\n')
    const signed = Buffer.from(signature.split(' ')[2] ?? '', 'base64')
    const changes = [
      ...Array.from(proved.entry, (_, i) => ({ ...proved, entry: turned(proved.entry, i) as never })),
      ...proved.path.flatMap((hash, n) =>
        Array.from(hash, (_, i) => ({ ...proved, path: proved.path.with(n, turned(hash, i) as never) })),
      ),
      ...Array.from(text, (letter, i) => ({
        ...proved,
        checkpoint: `${text.slice(0, i)}${String.fromCharCode(letter.charCodeAt(0) ^ 1)}${text.slice(i + 1)}\n\n${signature}`,
      })),
      ...Array.from(signed, (_, i) => ({
        ...proved,
        checkpoint: `${text}\n\n— ${ORIGIN} ${Buffer.from(turned(signed, i)).toString('base64')}\n`,
      })),
      { ...proved, index: 5 },
    ]

    expect(isBelievedOutside(proved, signer.key)).toBe(true)
    expect(changes.length).toBeGreaterThan(200)
    expect(changes.filter(each => isBelievedOutside(each, signer.key))).toEqual([])
  })
})
