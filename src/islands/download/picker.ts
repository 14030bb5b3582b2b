/** A file that is written piece by piece; what was written is there only once it is closed. */
export interface Writing {
  write(text: string): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}

interface WithPicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<{ createWritable(): Promise<Writing> }>
}

/** Whether this browser lets a page write a file. @see https://wicg.github.io/file-system-access/ */
export const canPick = (page: object): page is WithPicker => 'showSaveFilePicker' in page

/** @returns `null` where its reader thought better of it. */
export async function pickFile(page: WithPicker, suggestedName: string): Promise<Writing | null> {
  try {
    return await (await page.showSaveFilePicker({ suggestedName })).createWritable()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}
