export interface TimelineEvent {
  title: string
  /** Instant, RFC 3339. Left out for what has not happened. */
  at?: string
  who?: string
  /** A reason given, or for what comes next: who must act and by when. */
  note?: string
  state?: 'done' | 'now' | 'later' | 'bad'
}
