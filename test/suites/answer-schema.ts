import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

const fileOf = (fileName: string) => ({ fileName, contents: readFileSync(`schema/${fileName}`, 'utf8') })
const schema = fileOf('answer.xsd')
const preload = fileOf('receipts.xsd')

/** What the published schema says against an answer's XML. */
export async function faultsOfAnswer(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'answer.xml', contents: xml }, schema, preload })
  return errors.map(({ rawMessage }) => rawMessage)
}
