export default {
  head: 'Audit',
  lead: 'What you can look at here, and what the system keeps.',
  here: 'Open to you',
  figures: { label: 'Indicators', hint: 'Each figure, its definition and its rows (by month, without people).' },
  snapshots: { label: 'Month-end figures', hint: 'As they were on the last day of each month, and later revisions.' },
  programme: { label: 'Programme', hint: 'Targets, responsible units and numbers.' },
  kept: 'What the system keeps',
  notYet: 'These records are kept in the database and cannot be changed, but this site has no pages for them yet. Ask the operators for an export.',
  what: {
    transitions: { label: 'Changes of status', text: 'Every change of a post, qualification, application, fair or filing: who, when, from what to what, and why.' },
    ledger: { label: 'Placement ledger', text: 'Every entry of every placement, only ever added, with the day it happened and the time it was recorded.' },
    reviews: { label: 'Reviews', text: 'What was submitted in each round, the checklist, the words and the reviewer.' },
  },
}
