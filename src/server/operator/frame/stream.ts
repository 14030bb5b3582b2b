/**
 * A text as it is made. Ends its reading of the store when the reader goes away. A fault half-way breaks
 * the answer off: it cannot pass for whole.
 */
export function streamOf(
  chunks: AsyncGenerator<string>,
  onCancel: () => void = () => undefined,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      onCancel()
      await chunks.return(undefined)
    },
  })
}
