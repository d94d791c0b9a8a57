/** The name of whom a record is about. Who was let go of, after the time that the record is kept, has none. */
export function nameIn(record: { released_at?: string }, name: string, t: (key: string) => string): string {
  return record.released_at ? t('core.released.name') : name
}
