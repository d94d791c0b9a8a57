export default {
  title: '消息',
  readAll: '全部标为已读',
  unread: '未读',
  none: '还没有消息',
  noneHelp: '审核结果、应聘进展等会通知在这里。',
}
