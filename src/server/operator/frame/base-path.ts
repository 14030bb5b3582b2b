/** Where the operator's pages are under the server's public address, `/operator` unless a proxy puts a folder before it. */
export const basePathOf = (publicUrl: string): string => `${new URL(publicUrl).pathname.replace(/\/+$/, '')}/operator`
