import htmx from 'htmx.org'
import '../../styles/site.css'
import { answerChallenge } from './report.ts'
import { followSearch } from './search.ts'

// The content security policy allows no eval, so htmx must not need it; and a page taken from its history cache could
// show what has been closed meanwhile: going back asks the server.
htmx.config.allowEval = false
htmx.config.includeIndicatorStyles = false
htmx.config.historyCacheSize = 0
htmx.config.refreshOnHistoryMiss = true
htmx.config.selfRequestsOnly = true

followSearch(document)
answerChallenge(document)
