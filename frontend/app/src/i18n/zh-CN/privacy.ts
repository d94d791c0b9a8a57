export default {
  title: '身份与隐私',
  identity: {
    title: '身份证号码',
    unknown: '还没有登记。确认入职时才需要填写。',
    help: '加密保存，只显示后四位，用于就业核实，避免重复统计。用人单位看不到。登记后如有错误，请带身份证到就业服务窗口更正。',
  },
  who: {
    title: '谁能看到什么',
    resume: '简历',
    resumeSeen: '只有你投递的单位，看到的是投递当天的内容。',
    placement: '就业登记',
    placementSeen: '登记的单位和就业部门。对外只公布汇总数字。',
    hukou: '户籍所在地',
    hukouSeen: '只用于就业统计，用人单位看不到。',
  },
  own: { title: '带走数据或注销', help: '下载本站保存的全部个人数据、注销账号：', link: '账号与安全' },
  drafts: {
    heading: '本机草稿',
    some: '本机上有 {n} 份没有提交的草稿。用公用电脑时请删除。',
    none: '本机上没有草稿。',
    action: '删除草稿',
    title: '删除 {n} 份草稿？',
    consequence: '没有提交的内容会从本机删除，不能恢复。已提交的不受影响。',
    done: '草稿已删除',
  },
}
