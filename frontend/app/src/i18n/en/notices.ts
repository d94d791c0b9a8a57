export default {
  title: 'Messages',
  readAll: 'Mark all as read',
  unread: 'New',
  none: 'No messages yet',
  noneHelp: 'Decisions and progress are told here.',
}
