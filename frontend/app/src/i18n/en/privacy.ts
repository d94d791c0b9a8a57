export default {
  title: 'Identity and privacy',
  identity: {
    title: 'Identity number',
    unknown: 'Not recorded yet. It is only needed when you confirm your start of work.',
    help: 'Kept sealed and shown by its last four characters, so that nobody is counted twice. Employers never see it. If it is wrong, please bring your identity card to the service desk.',
  },
  who: {
    title: 'Who sees what',
    resume: 'Résumé',
    resumeSeen: 'Only employers you apply to, as it was on that day.',
    placement: 'Placement',
    placementSeen: 'The employer that recorded it and the bureau. Only sums are published.',
    hukou: 'Household registration',
    hukouSeen: 'For statistics only; employers never see it.',
  },
  own: { title: 'Take your data along, or leave', help: 'Download everything that is kept about you, or delete the account:', link: 'Account and security' },
  drafts: {
    heading: 'Drafts on this device',
    some: '{n} drafts on this device are not sent. Delete them on a shared computer.',
    none: 'No drafts on this device.',
    action: 'Delete drafts',
    title: 'Delete {n} drafts?',
    consequence: 'What was not sent is removed from this device for good. What was sent stays.',
    done: 'Drafts deleted',
  },
}
