import type { Place } from './place.js'

/** IndexedDB's databases, by name. One that the page still has open goes when it is closed; until then it is told as left. */
export const databasesOf = (databases: IDBFactory): Place => ({
  declaredAs: 'storage',
  names: async () => (await databases.databases()).map(({ name = '' }) => name),
  remove: name =>
    new Promise(resolve => {
      const request = databases.deleteDatabase(name)
      for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, resolve)
    }),
})
