/** The symbols of styles/icons.svg. */
export const iconNames = [
  'home', 'search', 'briefcase', 'list', 'person', 'people', 'building', 'chart', 'check', 'review', 'calendar',
  'message', 'bell', 'file', 'upload', 'download', 'settings', 'shield', 'star', 'flag', 'warning', 'clock', 'place',
  'plus', 'close', 'menu', 'next', 'back', 'external',
] as const

export type IconName = (typeof iconNames)[number]
