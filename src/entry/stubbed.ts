/** A stub stands where the real one would, and hands over what is set there. */
export const isStubbed = (): boolean => !!Object.getOwnPropertyDescriptor(window, 'askfirst')?.set
