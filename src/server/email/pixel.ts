/** A GIF of one transparent dot, 42 bytes: the smallest picture that every mail program takes. */
export const PIXEL = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), c =>
  c.charCodeAt(0),
)
