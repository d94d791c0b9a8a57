package mail

import (
	"strings"
	"time"
	"unicode"
)

// The kinds of the account itself. Other kinds stand beside these, with their words.
const (
	ConfirmEmail        Kind = "confirm_email"
	EmailChanged        Kind = "email_changed"
	PasswordReset       Kind = "password_reset"
	PasswordChanged     Kind = "password_changed"
	SecondFactorAdded   Kind = "second_factor_added"
	SecondFactorRemoved Kind = "second_factor_removed"
	RecoveryCodeUsed    Kind = "recovery_code_used"
	NewDevice           Kind = "new_device"         // device, path
	NewUnknownDevice    Kind = "new_unknown_device" // path; neither browser nor system is known
	CodesRefused        Kind = "codes_refused"
	TokenReused         Kind = "token_reused"
	StaffInvited        Kind = "staff_invited"
	AccountLeaving      Kind = "account_leaving"      // day, path
	AccountStays        Kind = "account_stays"        // path
	AccountDeleted      Kind = "account_deleted"      // nothing is kept
	AccountDeletedKept  Kind = "account_deleted_kept" // placements, agreements, years
)

// The kinds of the proof.
const (
	AuditFindings Kind = "audit_findings" // findings, path
)

// The kinds of teams.
const (
	TeamInvitation Kind = "team_invitation" // org, inviter, level, days, path
)

// words are what a kind says in one language.
type words struct{ subject, text string }

// form is one kind: its words and how long after it was written it is still of use.
type form struct {
	zh, en words
	life   time.Duration
}

const (
	days  = 24 * time.Hour
	week  = 7 * days         // as long as an invitation works
	soon  = 30 * time.Minute // as long as the link in it works
	later = 3 * days
)

// forms holds every kind; {name} stands for a parameter. Subjects take none.
var forms = map[Kind]form{
	ConfirmEmail: {life: later,
		zh: words{"请确认邮箱地址", "有人在留永就业服务平台填写了这个邮箱。\n\n请打开下面的链接并点击“确认”，链接 3 天内有效：\n{link}\n\n如果不是您本人操作，请忽略这封邮件，不会有任何改变。"},
		en: words{"Please confirm your mail address", "Somebody gave this address on LiuYong, the job service of Yongchuan.\n\nOpen the link and press “Confirm”. It works for 3 days:\n{link}\n\nIf it was not you, ignore this mail; nothing will change."}},
	EmailChanged: {life: later,
		zh: words{"账号的邮箱已更改", "您的留永账号的邮箱已改为另一个地址，以后的邮件不再发到这里。\n\n如果不是您本人操作，请立即用“忘记密码”或联系就业服务窗口。"},
		en: words{"Your mail address has been changed", "The mail address of your LiuYong account is now another one. No further mail comes here.\n\nIf it was not you, contact the employment service at once."}},
	StaffInvited: {life: later,
		zh: words{"留永工作账号已开通", "您的留永工作账号已开通，账号就是这个邮箱地址。\n\n请打开下面的页面，填写账号，我们会再发一封邮件，用它设置密码；首次登录时还要设置两步验证：\n{link}\n\n如果您不清楚这件事，请联系就业部门的安全管理员。"},
		en: words{"Your LiuYong staff account is open", "Your staff account on LiuYong is open; its name is this mail address.\n\nOpen the page and give the name: we send another mail with which you set a password. At the first sign-in you also set up a second factor:\n{link}\n\nIf you do not know about this, contact the bureau's security administrator."}},
	AccountLeaving: {life: later,
		zh: words{"已申请注销账号", "您已申请注销留永账号，账号将于 {day} 注销。应聘已撤回，用人单位不能再查看您的简历；所有设备已退出登录。\n\n如果改变主意，请在此之前登录并选择“保留账号并登录”：\n{link}\n\n如果不是您本人操作，请立即登录并保留账号，再更换密码。\n\n注销后，依法须保存的就业核实记录、见习协议及其佐证材料将封存至保存期满，其余个人信息会被删除，不能恢复。"},
		en: words{"Your account is going to be deleted", "You asked for your LiuYong account to be deleted. That happens on {day}. Your applications have been withdrawn, employers can no longer read your résumé, and all devices are signed out.\n\nIf you change your mind, sign in before that day and choose “Keep my account and sign in”:\n{link}\n\nIf it was not you, sign in and keep the account at once, then change the password.\n\nAfter the deletion, verified placements, trainee agreements and their evidence stay sealed for as long as the law asks for; everything else about you is deleted for good."}},
	AccountStays: {life: later,
		zh: words{"账号已保留", "您的留永账号不会注销，可以照常使用。已撤回的应聘不会恢复，需要时请重新投递。\n\n如果不是您本人操作，请立即重设密码：\n{link}"},
		en: words{"Your account stays", "Your LiuYong account will not be deleted and works as before. Applications that were withdrawn stay withdrawn; apply again where you wish to.\n\nIf it was not you, set a new password at once:\n{link}"}},
	AccountDeleted: {life: later,
		zh: words{"账号已注销", "您的留永账号已注销，账号资料、简历、消息和登录记录已删除，不能恢复。这个邮箱可以重新注册。\n\n这是我们发给您的最后一封邮件。"},
		en: words{"Your account has been deleted", "Your LiuYong account is deleted, with your profile, résumé, messages and sign-ins, for good. This address may be used for a new account.\n\nThis is our last mail to you."}},
	AccountDeletedKept: {life: later,
		zh: words{"账号已注销", "您的留永账号已注销，账号资料、简历、消息和登录记录已删除，不能恢复。这个邮箱可以重新注册。\n\n依法须保存的记录已封存：就业记录 {placements} 条、见习（实习）协议 {agreements} 份，及其佐证材料。除保存和依法核查外不作他用，保存至少 {years} 年，期满后删除。\n\n这是我们发给您的最后一封邮件。"},
		en: words{"Your account has been deleted", "Your LiuYong account is deleted, with your profile, résumé, messages and sign-ins, for good. This address may be used for a new account.\n\nWhat the law asks us to keep has been sealed: {placements} placement records and {agreements} trainee agreements with their evidence. They are stored for lawful inspection and nothing else, for at least {years} years, and deleted after that.\n\nThis is our last mail to you."}},
	PasswordReset: {life: soon,
		zh: words{"重设密码", "有人为您的留永账号申请重设密码。\n\n请打开下面的链接设置新密码，链接 30 分钟内有效，只能使用一次：\n{link}\n\n如果不是您本人操作，请忽略这封邮件，密码不会改变。不要把链接告诉任何人。"},
		en: words{"Set a new password", "Somebody asked to set a new password for your LiuYong account.\n\nOpen the link to do so. It works once, within 30 minutes:\n{link}\n\nIf it was not you, ignore this mail; your password stays. Give the link to nobody."}},
	PasswordChanged: {life: later,
		zh: words{"密码已更改", "您的留永账号的密码刚刚更改，其他设备上的登录已全部退出。\n\n如果不是您本人操作，请立即重设密码：\n{link}"},
		en: words{"Your password has been changed", "The password of your LiuYong account has just been changed, and all other devices are signed out.\n\nIf it was not you, set a new password at once:\n{link}"}},
	SecondFactorAdded: {life: later,
		zh: words{"已开启两步验证", "您的留永账号已开启两步验证，以后登录除密码外还需要验证码。请妥善保存恢复码。\n\n如果不是您本人操作，请立即联系就业服务窗口。"},
		en: words{"Two-step sign-in is on", "Your LiuYong account now asks for a code besides the password. Keep the recovery codes in a safe place.\n\nIf it was not you, contact the employment service at once."}},
	SecondFactorRemoved: {life: later,
		zh: words{"已关闭两步验证", "您的留永账号已关闭两步验证，以后登录只需要密码。\n\n如果不是您本人操作，请立即重设密码：\n{link}"},
		en: words{"Two-step sign-in is off", "Your LiuYong account no longer asks for a code besides the password.\n\nIf it was not you, set a new password at once:\n{link}"}},
	RecoveryCodeUsed: {life: later,
		zh: words{"恢复码已使用", "刚刚有人用恢复码登录了您的留永账号，还剩 {left} 个恢复码。\n\n如果不是您本人操作，请立即重设密码：\n{link}"},
		en: words{"A recovery code was used", "A recovery code has just been used to sign in to your LiuYong account. {left} are left.\n\nIf it was not you, set a new password at once:\n{link}"}},
	NewDevice: {life: later,
		zh: words{"新设备登录", "您的留永账号刚刚在一台新设备上登录：{device}。\n\n如果是您本人，不用做任何事。如果不是，请立即重设密码，所有设备都会退出：\n{link}"},
		en: words{"Signed in on a new device", "Your LiuYong account has just been signed in to on a new device: {device}.\n\nIf it was you, there is nothing to do. If not, set a new password at once; every device will be signed out:\n{link}"}},
	NewUnknownDevice: {life: later,
		zh: words{"新设备登录", "您的留永账号刚刚在一台新设备上登录，它的浏览器和系统未能识别。\n\n如果是您本人，不用做任何事。如果不是，请立即重设密码，所有设备都会退出：\n{link}"},
		en: words{"Signed in on a new device", "Your LiuYong account has just been signed in to on a new device, whose browser and system are unknown.\n\nIf it was you, there is nothing to do. If not, set a new password at once; every device will be signed out:\n{link}"}},
	CodesRefused: {life: later,
		zh: words{"有人知道您的密码", "有人用您的密码登录留永账号，但多次输错验证码，没有登录成功。\n\n如果不是您本人操作，说明密码已泄露，请立即更换：\n{link}"},
		en: words{"Somebody knows your password", "Somebody used the right password of your LiuYong account but several wrong codes, and did not get in.\n\nIf it was not you, your password is known to others. Change it at once:\n{link}"}},
	TokenReused: {life: later,
		zh: words{"为安全起见已退出登录", "您的留永账号在一台设备上的登录凭证被重复使用，可能已被他人复制，我们已让这台设备退出登录。\n\n请重新登录。如有疑问，请更换密码：\n{link}"},
		en: words{"Signed out as a precaution", "The sign-in of your LiuYong account on one device was used twice and may have been copied, so we ended it.\n\nPlease sign in again. If in doubt, set a new password:\n{link}"}},
	AuditFindings: {life: later,
		zh: words{"审计日志校验发现异常", "审计日志的例行校验发现 {findings} 处异常：有记录被改动、删除或插入，或者封存的证明缺失。\n\n请审计员立即登录查看：\n{link}\n\n请不要重启服务或恢复备份，先保全数据库、检查点文件和服务器日志。"},
		en: words{"The audit log is not as it was sealed", "Verifying the audit log found {findings} faults: entries were edited, removed or inserted, or seals are missing.\n\nThe auditors should sign in and look at once:\n{link}\n\nDo not restart or restore anything before the database, the file of checkpoints and the server's log are preserved."}},
	TeamInvitation: {life: week,
		zh: words{"邀请您加入单位团队", "{inviter}邀请您加入“{org}”在留永就业服务平台的团队，级别为{level}。\n\n请打开下面的链接，核对后确认加入。链接 {days} 天内有效，只能使用一次：\n{link}\n\n如果您不认识对方，请忽略这封邮件，不会有任何改变。不要把链接告诉任何人。"},
		en: words{"Invitation to join a team", "{inviter} invites you to join the team of “{org}” on LiuYong, the job service of Yongchuan, as {level}.\n\nOpen the link, look, and confirm. It works once, within {days} days:\n{link}\n\nIf you do not know them, ignore this mail; nothing will change. Give the link to nobody."}},
}

const (
	footZh  = "\n\n留永——重庆市永川区高校毕业生就业服务平台\n本邮件由系统发出，请勿回复。"
	between = "\n\n————\n\n"
	footEn  = "\n\nLiuYong, the job service for graduates in Yongchuan, Chongqing\nThis mail was sent by the system; replies are not read."
)

// Known reports whether a kind has words.
func Known(k Kind) bool { _, ok := forms[k]; return ok }

// render makes the words of a message. A parameter is put in as it is, once, without its control characters: it can
// add no line and stand for no other parameter.
func render(m Message, site string) (subject, text string) {
	f := forms[m.Kind]
	w := words{f.zh.subject, f.zh.text + footZh}
	switch m.Lang {
	case "en":
		w = words{f.en.subject, f.en.text + footEn}
	case "":
		w = words{f.zh.subject + " · " + f.en.subject, f.zh.text + footZh + between + f.en.text + footEn}
	}
	pairs := []string{"{link}", site + oneLine(m.Params["path"])}
	for k, v := range m.Params {
		pairs = append(pairs, "{"+k+"}", oneLine(v))
	}
	return w.subject, strings.NewReplacer(pairs...).Replace(w.text)
}

func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, s)
}
