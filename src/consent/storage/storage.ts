/** Where the record's text is kept between pages. What is blocked forgets what is written. */
export interface RecordStorage {
  /** @param until - when it may be forgotten, in milliseconds since the Unix epoch. */
  write(value: string, until: number): void
}
