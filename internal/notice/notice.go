// Package notice is what the site tells a person: one row a message, written in the transaction of the change it
// tells of. The words are made from Kind and Params when it is read, in the reader's language.
package notice

import (
	"context"
	"strings"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/id"
)

// Kind says what happened.
type Kind string

// The kinds.
const (
	QualificationApproved Kind = "qualification_approved"
	QualificationReturned Kind = "qualification_returned"
	QualificationRejected Kind = "qualification_rejected"
	PostPublished         Kind = "post_published"
	PostReturned          Kind = "post_returned"
	PostTakenDown         Kind = "post_taken_down"
	PostFrozen            Kind = "post_frozen"
	PostRestored          Kind = "post_restored"
	PostChecked           Kind = "post_checked"
	PostGone              Kind = "post_gone"
	ComplaintUpheld       Kind = "complaint_upheld"
	ComplaintDismissed    Kind = "complaint_dismissed"
	PostBack              Kind = "post_back"
	ApplicationBack       Kind = "application_back"
	OrgSuspended          Kind = "org_suspended"
	OrgRevoked            Kind = "org_revoked"
	OrgReinstated         Kind = "org_reinstated"
	OrgEnding             Kind = "org_ending"
	OrgExpired            Kind = "org_expired"
	BoothReopened         Kind = "booth_reopened"
	AppealGranted         Kind = "appeal_granted"
	AppealRefused         Kind = "appeal_refused"
	ReviewHandedOver      Kind = "review_handed_over"
	ApplicationReceived   Kind = "application_received"
	ApplicationMoved      Kind = "application_moved"
	ApplicationAnswered   Kind = "application_answered"
	ConsentWithdrawn      Kind = "consent_withdrawn"
	PlacementOpened       Kind = "placement_opened"
	PlacementVerified     Kind = "placement_verified"
	PlacementDisputed     Kind = "placement_disputed"
	PlacementVoided       Kind = "placement_voided"
	BoothAdmitted         Kind = "booth_admitted"
	BoothDeclined         Kind = "booth_declined"
	FairCancelled         Kind = "fair_cancelled"
	SlotApproved          Kind = "slot_approved"
	SlotReturned          Kind = "slot_returned"
	SlotAdjusted          Kind = "slot_adjusted"
	SlotWithdrawn         Kind = "slot_withdrawn"
	MemberJoined          Kind = "member_joined"
	MemberWaits           Kind = "member_waits"
	MemberLeft            Kind = "member_left"
	MemberDeleted         Kind = "member_deleted"
	MemberRemoved         Kind = "member_removed"
	LevelChanged          Kind = "member_level_changed"
	AuthorisationFiled    Kind = "authorisation_filed"
	AuthorisationApproved Kind = "authorisation_approved"
	AuthorisationReturned Kind = "authorisation_returned"
	AuthorisationRevoked  Kind = "authorisation_revoked"
	AuthorisationExpired  Kind = "authorisation_expired"
	AuthorisationEnding   Kind = "authorisation_ending"
	PostCorrected         Kind = "post_corrected"
	ReviewUnassigned      Kind = "review_unassigned"
	ReferralLate          Kind = "referral_late"
	AuditFindings         Kind = "audit_findings"
	FileInfected          Kind = "file_infected"
)

// texts holds the words of each kind; {name} stands for a parameter.
var texts = map[Kind][2]string{
	QualificationApproved: {"单位资质审核已通过，有效期至 {until}。", "Your organisation has been verified until {until}."},
	QualificationReturned: {"单位资质材料需要补正：{reason}", "Your organisation's papers need correcting: {reason}"},
	QualificationRejected: {"单位资质审核未通过：{reason}", "Your organisation was not verified: {reason}"},
	PostPublished:         {"岗位“{title}”已通过审核并发布。", "Your post “{title}” has been approved and published."},
	PostCorrected:         {"岗位“{title}”已通过审核并发布，审核员改正了 {count} 处文字，请到岗位页核对。", "Your post “{title}” has been approved and published. The reviewer corrected {count} texts; please look at them on its page."},
	PostReturned:          {"岗位“{title}”已退回，请按审核意见修改后再提交。", "Your post “{title}” was returned. Please follow the reviewer's reasons and submit again."},
	PostTakenDown:         {"岗位“{title}”已被下架：{reason}", "The post “{title}” was taken down: {reason}"},
	PostFrozen:            {"岗位“{title}”因收到举报正在核查，核查期间暂不展示：{reason}", "The post “{title}” is out of view while a complaint is looked into: {reason}"},
	PostRestored:          {"岗位“{title}”已核查完毕，恢复展示：{reason}", "The post “{title}” has been looked into and is shown again: {reason}"},
	PostChecked:           {"您应聘的“{title}”正在核查，核查期间暂停招聘。请不要支付任何费用，也不要交出证件。", "“{title}”, for which you applied, is being looked into and paused. Please pay nothing and hand over no papers."},
	PostGone:              {"您应聘的“{title}”经核查已下架，应聘已终止。如已支付费用或交出证件，请拨打 12333 或 110。", "“{title}”, for which you applied, was taken down after a check, and your application has ended. If you paid or handed over papers, call 12333 or 110."},
	ComplaintUpheld:       {"您的举报（{receipt}）经核查属实，岗位已下架。谢谢您。", "Your report ({receipt}) was upheld and the post taken down. Thank you."},
	ComplaintDismissed:    {"您的举报（{receipt}）已核查完毕，未发现违规。谢谢您的关注。", "Your report ({receipt}) was looked into; nothing unlawful was found. Thank you."},
	PostBack:              {"岗位“{title}”经申诉已恢复发布：{reason}", "On appeal, the post “{title}” is published again: {reason}"},
	ApplicationBack:       {"您应聘的“{title}”经复核恢复招聘，您的应聘回到“已投递”。不想继续可以撤回。", "“{title}”, for which you applied, is open again after a second look, and your application stands as submitted. You can withdraw it."},
	OrgSuspended:          {"单位资质已被暂停，岗位暂停展示：{reason} 如有异议，可以在“单位”页提出申诉。", "Your qualification is suspended and your posts are out of view: {reason} You can appeal on the page of your organisation."},
	OrgRevoked:            {"单位资质已被取消，岗位已下架：{reason} 如有异议，可以在“单位”页提出申诉。", "Your qualification is revoked and your posts are taken down: {reason} You can appeal on the page of your organisation."},
	OrgReinstated:         {"单位资质已恢复：{reason}", "Your qualification is in force again: {reason}"},
	OrgEnding:             {"单位资质将于 {until} 到期，到期后岗位暂停展示。请提前更新材料并提交审核。", "Your qualification ends on {until}; after that your posts are out of view. Please renew the papers and submit them in time."},
	OrgExpired:            {"单位资质已到期，岗位暂停展示。更新材料并通过审核后自动恢复。", "Your qualification has expired and your posts are out of view. They come back by themselves once renewed papers are approved."},
	BoothReopened:         {"“{fair}”的展位申请已恢复，等待主办方重新确认。", "Your request for a booth at “{fair}” stands again and waits for the host."},
	AppealGranted:         {"申诉成立，原决定已改正：{reason}", "Your appeal was granted and the decision put right: {reason}"},
	AppealRefused:         {"申诉未被采纳：{reason}", "Your appeal was refused: {reason}"},
	ReviewUnassigned:      {"您领取的一个审核案件已被放回队列：{reason}", "A review case that you held was put back into the queue: {reason}"},
	ReviewHandedOver:      {"一名同事把一个审核案件移交给您。", "A colleague has handed a review case to you."},
	ApplicationReceived:   {"岗位“{title}”收到新的应聘。", "The post “{title}” has a new application."},
	ApplicationMoved:      {"您应聘的“{title}”有新进展：{status}。", "Your application for “{title}” has moved: {status}."},
	ApplicationAnswered:   {"应聘“{title}”的毕业生已答复：{status}。", "The applicant for “{title}” has answered: {status}."},
	ConsentWithdrawn:      {"应聘“{title}”的毕业生已撤回提供简历的同意，您不能再查看其简历。", "The applicant for “{title}” has withdrawn the consent; the résumé can no longer be read."},
	PlacementOpened:       {"“{employer}”登记您于 {start_on} 入职，请核对并确认。", "“{employer}” recorded that you start on {start_on}. Please check and confirm."},
	PlacementVerified:     {"您在“{employer}”的就业已核实。", "Your placement at “{employer}” has been verified."},
	PlacementDisputed:     {"“{employer}”的一条就业记录有争议，请核实。", "A placement at “{employer}” is disputed. Please look into it."},
	PlacementVoided:       {"“{employer}”的就业记录已作废：{reason}", "The placement at “{employer}” was voided: {reason}"},
	BoothAdmitted:         {"“{fair}”展位申请已通过，展位号 {booth_no}。", "Your booth at “{fair}” was admitted: number {booth_no}."},
	BoothDeclined:         {"“{fair}”展位申请未通过：{reason}", "Your booth at “{fair}” was declined: {reason}"},
	FairCancelled:         {"招聘会“{fair}”已取消：{reason}", "The fair “{fair}” was cancelled: {reason}"},
	SlotApproved:          {"{year} 年就业见习岗位已核定 {headcount} 个。", "{headcount} traineeship posts were approved for {year}."},
	SlotReturned:          {"{year} 年就业见习岗位申报已退回：{reason}", "Your traineeship filing for {year} was returned: {reason}"},
	SlotAdjusted:          {"{year} 年就业见习岗位调整为 {headcount} 个：{reason}", "Your traineeship posts for {year} were adjusted to {headcount}: {reason}"},
	SlotWithdrawn:         {"{year} 年就业见习岗位已被取消：{reason}", "Your traineeship posts for {year} were withdrawn: {reason}"},
	MemberJoined:          {"{name} 已加入团队，级别为{level}。", "{name} has joined the team as {level}."},
	MemberWaits:           {"{name} 已接受邀请，但同时是其他单位的成员：请提交授权委托书，审核通过后方可办事。", "{name} has accepted, and belongs to another employer as well: file an authorisation before they can act for you."},
	MemberLeft:            {"{name} 已退出团队。", "{name} has left the team."},
	MemberDeleted:         {"一名成员已注销账号，不再是团队成员。", "A member has had their account deleted and is no longer in the team."},
	MemberRemoved:         {"您已不再是“{org}”的团队成员。", "You are no longer a member of “{org}”."},
	LevelChanged:          {"您在“{org}”的级别已改为{level}。", "Your level at “{org}” is now {level}."},
	AuthorisationFiled:    {"“{org}”提交了对您的授权委托，等待审核。", "“{org}” filed an authorisation for you. It waits for a reviewer."},
	AuthorisationApproved: {"“{org}”的授权委托已通过审核，有效期至 {until}。", "The authorisation by “{org}” was approved and is in force until {until}."},
	AuthorisationReturned: {"“{org}”的授权委托需要补正：{reason}", "The authorisation by “{org}” needs correcting: {reason}"},
	AuthorisationRevoked:  {"“{org}”的授权委托已终止，不能再代其办事。", "The authorisation by “{org}” has ended. Nobody acts under it any more."},
	AuthorisationExpired:  {"“{org}”的授权委托已到期。如需继续，请提交新的授权委托书。", "The authorisation by “{org}” has expired. File a new one to continue."},
	FileInfected:          {"您上传的文件“{name}”含有病毒，内容已删除。请检查电脑后重新提供。", "Your file “{name}” carried a virus and has been deleted. Please check your computer and supply it again."},
	AuthorisationEnding:   {"“{org}”的授权委托将于 {until} 到期，请及时提交新的授权委托书。", "The authorisation by “{org}” ends on {until}. Please file a new one in time."},
	ReferralLate:          {"“{employer}”的移送应于 {due_on} 前回复，尚未收到，请催办或记录进展。", "An answer about “{employer}” was expected by {due_on} and has not come. Please ask for it or note what happened."},
	AuditFindings:         {"审计日志校验发现 {findings} 处异常：有记录被改动、删除或插入。请审计员立即查看校验结果。", "Verifying the audit log found {findings} faults: entries were edited, removed or inserted. The auditors should look at once."},
}

// Notice is one message to one account.
type Notice struct {
	ID          id.Notice
	UserID      id.User
	Kind        Kind
	SubjectKind string
	SubjectID   string
	Params      map[string]string `gorm:"serializer:json"`
	CreatedAt   time.Time
	ReadAt      *time.Time
}

// Text is the message in a language, "en" or anything else for Chinese.
func (n Notice) Text(lang string) string {
	t := texts[n.Kind][0]
	if lang == "en" {
		t = texts[n.Kind][1]
	}
	pairs := make([]string, 0, 2*len(n.Params))
	for k, v := range n.Params {
		// A word that is itself in a language, such as a status, has its English beside it.
		if en, ok := n.Params[k+"_en"]; ok && lang == "en" {
			v = en
		}
		pairs = append(pairs, "{"+k+"}", v)
	}
	// At once, so that what somebody wrote is no place for another value.
	return strings.NewReplacer(pairs...).Replace(t)
}

// Sender writes notices inside the transaction of the context.
type Sender interface {
	// Notify writes one notice.
	Notify(ctx context.Context, n Notice) error
	// NotifyOrg writes the notice to every owner and recruiter of an organisation.
	NotifyOrg(ctx context.Context, org id.Org, n Notice) error
}

// Store keeps notices.
type Store interface {
	// Notices pages through a user's notices, newest first.
	Notices(ctx context.Context, user id.User, after id.Notice, limit int) ([]Notice, error)
	// UnreadNotices counts what a user has not read.
	UnreadNotices(ctx context.Context, user id.User) (int, error)
	// ReadNotices marks all of a user's notices up to and including one as read.
	ReadNotices(ctx context.Context, user id.User, upTo id.Notice, at time.Time) error
}

// Service is a reader's view of the notices.
type Service struct {
	store Store
	now   func() time.Time
}

// NewService ties the use cases to what they need.
func NewService(s Store, now func() time.Time) *Service { return &Service{store: s, now: now} }

// List pages through the actor's own notices. Errors: unauthenticated.
func (s *Service) List(ctx context.Context, a actor.Actor, after id.Notice, limit int) ([]Notice, error) {
	if err := a.Check(actor.NoticeRead); err != nil {
		return nil, err
	}
	return s.store.Notices(ctx, a.UserID, after, limit)
}

// Unread counts what the actor has not read. Errors: unauthenticated.
func (s *Service) Unread(ctx context.Context, a actor.Actor) (int, error) {
	if err := a.Check(actor.NoticeRead); err != nil {
		return 0, err
	}
	return s.store.UnreadNotices(ctx, a.UserID)
}

// Read marks the actor's notices up to one as read. Errors: unauthenticated.
func (s *Service) Read(ctx context.Context, a actor.Actor, upTo id.Notice) error {
	if err := a.Check(actor.NoticeRead); err != nil {
		return err
	}
	return s.store.ReadNotices(ctx, a.UserID, upTo, s.now())
}
