/** Where the record's text is kept between pages. What is blocked reads as nothing and forgets what is written. */
export interface RecordStorage {
  read(): string | null
  /** @param until - when it may be forgotten, in milliseconds since the Unix epoch. */
  write(value: string, until: number): void
}
