import { describe, expect, test } from 'vitest'
import { openCheckpoint, parseCheckpoint, signCheckpoint } from '../../../../src/contract/log/checkpoint.js'
import { EMPTY_ROOT } from '../../../../src/contract/log/hash.js'
import { formatLogKey, logKeyOf, parseLogKey } from '../../../../src/contract/log/key.js'
import { parseNote, signNote, verifyNote } from '../../../../src/contract/log/note.js'
import { newSigner, ORIGIN } from '../../../suites/logs.js'
import vectors from '../../../vectors/log.json' with { type: 'json' }

const example = parseLogKey(vectors.key)

describe('a signed note', () => {
  test('of the format’s own example is believed, and no longer once a letter is changed', async () => {
    const note = parseNote(vectors.note)

    expect(await verifyNote(note, [example])).toEqual([example])
    await expect(verifyNote({ ...note, text: 'This is an example massage.\n' }, [example])).rejects.toMatchObject({
      code: 'BAD_SIGNATURE',
    })
  })

  test('is read only in its one form', () => {
    const [text = '', signature = ''] = vectors.note.split('\n\n')
    const broken = [
      '',
      text,
      `${text}\n\n`,
      `${text}\n\n${signature.trimEnd()}`,
      `${text}\r\n\n${signature}`,
      `${text}\n\n${signature.replace('—', '-')}`,
      `${text}\n\n${signature.replace('foo ', 'foo  ')}`,
      `${text}\n\n${signature.replace('QM=', 'QN=')}`,
      `${text}\n\n— example.com/foo AAAA\n`,
      `${text}\n\n${signature.repeat(17)}`,
    ]

    for (const given of broken)
      expect(() => parseNote(given), given).toThrow(expect.objectContaining({ code: 'MALFORMED' }))
    expect(parseNote(`${text}\n\n${signature.repeat(16)}`).signatures).toHaveLength(16)
  })

  test('passes over the signatures of strangers, but not a false one of somebody known', async () => {
    const [known, stranger] = await Promise.all([newSigner(), newSigner()])
    const note = parseNote(await signNote('Text\n', [stranger, known]))
    const forged = { ...known, sign: stranger.sign }

    expect(await verifyNote(note, [known.key])).toEqual([known.key])
    await expect(verifyNote(note, [])).rejects.toMatchObject({ code: 'UNKNOWN_KEY' })
    await expect(verifyNote(note, [{ ...known.key, name: 'another' }])).rejects.toMatchObject({ code: 'UNKNOWN_KEY' })
    await expect(
      verifyNote(parseNote(await signNote('Text\n', [forged, stranger])), [known.key, stranger.key]),
    ).rejects.toMatchObject({ code: 'BAD_SIGNATURE' })
  })
})

describe('a key', () => {
  test('is one line, whose id must be its own', async () => {
    const { key } = await newSigner()

    expect(formatLogKey(example)).toBe(vectors.key)
    expect(parseLogKey(formatLogKey(key))).toEqual(key)
    for (const line of [
      '',
      'example.com/foo',
      vectors.key.replace('530d903a', '530d903b'),
      vectors.key.replace('foo', 'bar'),
      vectors.key.replace('AekyeRrm', 'AukyeRrm'),
      vectors.key.slice(0, -4),
    ]) {
      expect(() => parseLogKey(line), line).toThrow(expect.objectContaining({ code: 'MALFORMED' }))
    }
    for (const name of ['', 'a b', 'a+b', 'a\nb']) {
      expect(() => logKeyOf(name, key.publicKey), name).toThrow(expect.objectContaining({ code: 'MALFORMED' }))
    }
  })
})

describe('a checkpoint', () => {
  test('says origin, size and root, and who signed', async () => {
    const signer = await newSigner()
    const checkpoint = { origin: ORIGIN, size: 0, root: EMPTY_ROOT }

    const signed = await signCheckpoint(checkpoint, [signer])

    expect(signed.split('\n').slice(0, 4)).toEqual([ORIGIN, '0', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', ''])
    expect(await openCheckpoint(signed, [signer.key])).toEqual({ ...checkpoint, signedBy: [signer.key] })
  })

  test('is believed by both keys while one takes over from the other', async () => {
    const [old, next] = await Promise.all([newSigner(), newSigner()])
    const signed = await signCheckpoint({ origin: ORIGIN, size: 0, root: EMPTY_ROOT }, [old, next])

    for (const { key } of [old, next])
      expect(await openCheckpoint(signed, [key])).toMatchObject({ size: 0, signedBy: [key] })
  })

  test('is not believed by the key of another log', async () => {
    const other = await newSigner('receipts.example.org/log/other')
    const signed = await signCheckpoint({ origin: ORIGIN, size: 0, root: EMPTY_ROOT }, [other])

    await expect(openCheckpoint(signed, [other.key])).rejects.toMatchObject({ code: 'UNKNOWN_KEY' })
  })

  test.each([
    'a\n01\nAAAA\n',
    'a\n1\nAAAA\n',
    'a\n-1\nAAAA\n',
    'a\n1\n',
    '\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n',
    'a\n9999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n',
    'a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n',
  ])('does not read %j', async text => {
    const signed = await signNote(text, [await newSigner()])
    expect(() => parseCheckpoint(signed)).toThrow(expect.objectContaining({ code: 'MALFORMED' }))
  })
})
