import type { Service } from '../gate/service.js'

/** Declares a service; gives its options their type. */
export const defineService = <Options = Readonly<Record<string, unknown>>>(
  service: Service<Options>,
): Service<Options> => service
