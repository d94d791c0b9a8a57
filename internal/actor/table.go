package actor

import "slices"

// The rights, by what they are about. What each means is said in the table.
const (
	OrgRead     Right = "org.read"
	OrgList     Right = "org.list"
	OrgEdit     Right = "org.edit"
	OrgRegister Right = "org.register"
	OrgContact  Right = "org.contact"
	OrgUnmask   Right = "org.unmask"

	TeamRead         Right = "team.read"
	TeamEdit         Right = "team.edit"
	MembershipOwn    Right = "membership.own"
	InvitationAnswer Right = "invitation.answer"

	AuthorisationRead   Right = "authorisation.read"
	AuthorisationName   Right = "authorisation.name"
	AuthorisationUnmask Right = "authorisation.unmask"
	AuthorisationFile   Right = "authorisation.file"
	AuthorisationEnd    Right = "authorisation.end"
	AuthorisationReview Right = "authorisation.review"

	PostRead   Right = "post.read"
	PostDraft  Right = "post.draft"
	PostOwn    Right = "post.own"
	PostWrite  Right = "post.write"
	PostHandle Right = "post.handle"

	ReviewRounds   Right = "review.rounds"
	ReviewList     Right = "review.list"
	ReviewRead     Right = "review.read"
	ReviewCount    Right = "review.count"
	ReviewHandle   Right = "review.handle"
	ReviewUnassign Right = "review.unassign"
	ReviewReport   Right = "review.report"

	ComplaintHandle Right = "complaint.handle"
	MeasureHandle   Right = "measure.handle"
	ReferralHandle  Right = "referral.handle"

	AppealFile   Right = "appeal.file"
	AppealRead   Right = "appeal.read"
	AppealHandle Right = "appeal.handle"

	RuleRead   Right = "rule.read"
	RuleSwitch Right = "rule.switch"

	ResumeRead    Right = "resume.read"
	ResumeWrite   Right = "resume.write"
	IdentityRead  Right = "identity.read"
	IdentityWrite Right = "identity.write"
	ProviderLink  Right = "provider.link"

	ApplicationMake    Right = "application.make"
	ApplicationRead    Right = "application.read"
	ApplicationContact Right = "application.contact"
	ApplicationHandle  Right = "application.handle"
	ApplicationGiveUp  Right = "application.give_up"

	ConsentRead     Right = "consent.read"
	ConsentWithdraw Right = "consent.withdraw"

	PlacementRead     Right = "placement.read"
	PlacementName     Right = "placement.name"
	PlacementIdentity Right = "placement.identity"
	PlacementUnmask   Right = "placement.unmask"
	PlacementEnter    Right = "placement.enter"
	PlacementHandle   Right = "placement.handle"
	PlacementOutlook  Right = "placement.outlook"

	FigureRead   Right = "figure.read"
	FigurePeople Right = "figure.people"

	FairRead   Right = "fair.read"
	FairOwn    Right = "fair.own"
	FairPlan   Right = "fair.plan"
	FairHandle Right = "fair.handle"

	BoothDesk    Right = "booth.desk"
	BoothRead    Right = "booth.read"
	BoothRequest Right = "booth.request"
	BoothHandle  Right = "booth.handle"
	BoothDecide  Right = "booth.decide"

	SlotRead   Right = "slot.read"
	SlotWrite  Right = "slot.write"
	SlotHandle Right = "slot.handle"

	RosterRead   Right = "roster.read"
	RosterName   Right = "roster.name"
	RosterUnmask Right = "roster.unmask"
	RosterWrite  Right = "roster.write"
	RosterEnsure Right = "roster.ensure"

	AccountDelete Right = "account.delete"
	DataExport    Right = "data.export"

	AccountRead   Right = "account.read"
	AccountName   Right = "account.name"
	AccountUnmask Right = "account.unmask"
	AccountHandle Right = "account.handle"

	AuditRead   Right = "audit.read"
	AuditCheck  Right = "audit.check"
	AuditExport Right = "audit.export"
	AuditAlarm  Right = "audit.alarm"

	FileAdd      Right = "file.add"
	FileRead     Right = "file.read"
	FileAudit    Right = "file.audit"
	FileEvidence Right = "file.evidence"
	NoticeRead   Right = "notice.read"
)

// editors are the levels that may change what an organisation does; viewers read.
var editors = []Level{Owner, Recruiter}

// by gives roles the same reach.
func by(s Scope, roles ...Role) []Grant {
	out := make([]Grant, len(roles))
	for i, r := range roles {
		out[i] = Grant{Role: r, Scope: s}
	}
	return out
}

// member gives a right to members of the organisation a thing belongs to; no levels means every member.
func member(r Role, levels ...Level) []Grant { return []Grant{{Role: r, Scope: OfOrg, Levels: levels}} }

// row is a right with what it means and who has it.
func row(what string, parts ...[]Grant) Row {
	return Row{What: what, Grants: slices.Concat(parts...)}
}

// table is the one table of who may read and edit what, for every use case; a handler never decides. It gives the
// least with which a role can do its work: résumés go to the graduate and the employer applied to, and to nobody
// in the bureau; those who run, secure and audit the system see no person.
var table = map[Right]Row{
	OrgRead: row("Contacts, papers and the state of the audit of an organisation; its public side needs no right",
		member(Employer), member(Institution), by(All, Reviewer, Officer, Admin)),
	OrgList: row("The list of all organisations",
		by(All, Reviewer, Officer, Analyst, Admin)),
	OrgEdit: row("Change profile and papers, and hand them in for the audit",
		member(Employer, Owner), member(Institution, Owner)),
	OrgRegister: row("Register a further employer with one's own account, and file its authorisation",
		by(Own, Employer)),
	OrgContact: row("Name and telephone number of an organisation's contact in full; masked for all others who may read them",
		member(Employer), member(Institution)),
	OrgUnmask: row("Unmask an organisation's contact, for a reason that is kept",
		by(All, Reviewer, Officer)),

	TeamRead: row("The members of an organisation with their levels; addresses only for owners",
		member(Employer), member(Institution)),
	TeamEdit: row("Invite, change levels, remove, hand over, and see addresses",
		member(Employer, Owner), member(Institution, Owner)),
	MembershipOwn: row("One's own memberships, and leaving",
		by(Own, Roles...)),
	InvitationAnswer: row("Accept an invitation with the account of its address",
		by(Own, Roles...)),

	AuthorisationRead: row("An authorisation to act for an employer: both sides, whoever filed it, and reviewers",
		by(Own, Employer), member(Employer), by(All, Reviewer)),
	AuthorisationName: row("Who is authorised and who filed it in full; masked for all others who may read it",
		by(Own, Employer), member(Employer)),
	AuthorisationUnmask: row("Unmask whom an authorisation names, for a reason that is kept",
		by(All, Reviewer)),
	AuthorisationFile: row("File and correct authorisations of the organisation",
		member(Employer, Owner)),
	AuthorisationEnd: row("End an authorisation that the organisation gave or holds, or that authorises oneself",
		by(Own, Employer), member(Employer, Owner)),
	AuthorisationReview: row("The reviewers' list of authorisations, and deciding, but never one's own or one's organisation's",
		by(All, Reviewer)),

	PostRead: row("Posts that were handed in and are not live: under review, returned, over; live ones need no right",
		member(Employer), by(All, Reviewer, Officer)),
	PostDraft: row("Drafts: posts that are not handed in",
		member(Employer)),
	PostOwn: row("All posts of the employer acted for, as a list",
		member(Employer)),
	PostWrite: row("Write and change a post",
		member(Employer, editors...)),
	PostHandle: row("Take the steps of a post that the transitions give to the role",
		member(Employer, editors...), by(All, Reviewer)),

	ReviewRounds: row("What was submitted and decided about a post or papers",
		member(Employer), by(All, Reviewer, Officer)),
	ReviewList: row("The reviewers' queue and what was decided",
		by(All, Reviewer, Officer, Admin)),
	ReviewRead: row("A review case with what was submitted",
		by(All, Reviewer, Officer)),
	ReviewCount: row("Numbers of cases: waiting, or of one employer",
		by(All, Reviewer, Officer, Admin)),
	ReviewHandle: row("Take, release and decide cases, but never one's own or one's organisation's",
		by(All, Reviewer)),

	ReviewUnassign: row("Take a case from a reviewer who is away and put it back into the queue, with a reason that they are told",
		by(All, Admin)),

	ReviewReport: row("How the desk worked and how its decisions held, by reviewer",
		by(All, Reviewer, Admin)),

	ComplaintHandle: row("Reports about posts, without who made them; looking into them and deciding, but never about one's own organisation. Reporting needs no right",
		by(All, Reviewer)),

	MeasureHandle: row("Suspend an employer or revoke its qualification, proposed by one reviewer and confirmed by another, but never one's own organisation",
		by(All, Reviewer)),
	ReferralHandle: row("Hand matters over to labour inspection, market regulation or the police, and follow them, but never about one's own organisation",
		by(All, Reviewer)),
	AppealFile: row("Appeal against what was decided about the employer's posts and qualification, and take an appeal back",
		member(Employer, editors...)),
	AppealRead: row("Appeals of the employer, and what came of them",
		member(Employer)),
	AppealHandle: row("Appeals of all employers; granting and refusing them, but never where one had a hand in what they are about",
		by(All, Reviewer)),

	RuleRead: row("The rules that posts are held against, as they stand",
		by(All, Reviewer, Officer, Admin)),
	RuleSwitch: row("Set the severity of a rule, with a reason that is kept",
		by(All, Admin)),

	ResumeRead: row("The résumé as it stands",
		by(Own, Graduate)),
	ResumeWrite: row("Write the résumé",
		by(Own, Graduate)),
	IdentityRead: row("Whether the identity number is known, and its last four characters",
		by(Own, Graduate)),
	IdentityWrite: row("Give the identity number",
		by(Own, Graduate)),
	ProviderLink: row("Link one's account to the identity provider, and take the link away",
		by(Own, Roles...)),

	ApplicationMake: row("Apply, which sends the résumé to that employer",
		by(Own, Graduate)),
	ApplicationRead: row("An application with the résumé that came with it",
		by(Own, Graduate), member(Employer)),
	ApplicationContact: row("Telephone number and mail address in a résumé that came with an application; masked for all others who may read it",
		by(Own, Graduate), member(Employer, editors...)),
	ApplicationHandle: row("Take the steps of an application that the transitions give to the role",
		by(Own, Graduate), member(Employer, editors...)),
	ApplicationGiveUp: row("Compare and drop one's further applications after accepting one",
		by(Own, Graduate)),

	ConsentRead: row("What one agreed to: which employer got which data, for what, since when",
		by(Own, Graduate)),
	ConsentWithdraw: row("Withdraw a consent, which ends that employer's access at once",
		by(Own, Graduate)),

	PlacementRead: row("A placement with its ledger",
		by(Own, Graduate), member(Employer), by(All, Officer, Analyst)),
	PlacementName: row("The name in a placement in full; masked for all others who may read it",
		by(Own, Graduate), member(Employer)),
	PlacementIdentity: row("The last four characters of the identity number in a placement",
		by(Own, Graduate), by(All, Officer)),
	PlacementUnmask: row("Unmask name and identity number of a placement's person, for a reason that is kept",
		by(All, Officer)),
	PlacementEnter: row("Record an outcome that did not come about on this site",
		by(All, Officer)),
	PlacementHandle: row("Take the steps of a placement that the transitions give to the role",
		by(Own, Graduate), member(Employer, editors...), by(All, Officer)),
	PlacementOutlook: row("What verifying a placement would fix today",
		by(All, Officer)),

	FigureRead: row("Every indicator with its splits, and the month-end figures; public indicators need no right",
		by(All, Reviewer, Officer, Analyst, Admin, Auditor)),
	FigurePeople: row("The people behind a figure, one masked row each",
		by(All, Officer, Analyst)),

	FairRead: row("Fairs that were never opened; open ones need no right",
		member(Institution), by(All, Reviewer, Officer, Analyst)),
	FairOwn: row("All fairs of the institution acted for, as a list",
		member(Institution)),
	FairPlan: row("Plan a fair and change the plan",
		member(Institution, editors...), by(All, Officer)),
	FairHandle: row("Take the steps of a fair that the transitions give to the role",
		member(Institution, editors...), by(All, Officer)),

	BoothDesk: row("All booths of a fair, waiting ones too",
		member(Institution), by(All, Reviewer, Officer, Analyst)),
	BoothRead: row("The employer's own booths",
		member(Employer)),
	BoothRequest: row("Ask for a booth",
		member(Employer, editors...)),
	BoothHandle: row("The employer's steps of its booth, and the posts it brings",
		member(Employer, editors...)),
	BoothDecide: row("Admit and decline employers at a fair",
		member(Institution, editors...), by(All, Officer)),

	SlotRead: row("Trainee headcounts; drafts only for their employer",
		member(Employer), by(All, Reviewer, Officer, Analyst)),
	SlotWrite: row("File a trainee headcount and change the filing",
		member(Employer, editors...)),
	SlotHandle: row("Take the steps of a filing that the transitions give to the role",
		member(Employer, editors...), by(All, Officer)),

	RosterRead: row("Rosters and their rows, identity numbers masked",
		member(Institution), by(All, Officer, Analyst, System)),
	RosterName: row("Names and student numbers in a roster in full; masked for all others who may read it",
		member(Institution)),
	RosterUnmask: row("Unmask name and student number of a row, for a reason that is kept",
		by(All, Officer)),
	RosterWrite: row("Make a roster and import rows",
		member(Institution, editors...), by(All, System)),
	RosterEnsure: row("Find or make a roster for an import on the command line",
		by(All, System)),

	AccountDelete: row("Have one's own account deleted; the bureau's people are disabled instead, since what they did must stay known",
		by(Own, Graduate, Employer, Institution)),
	DataExport: row("Take a copy of everything that is kept about oneself",
		by(Own, Roles...)),

	AccountRead: row("Accounts: their roles, and how they sign in",
		by(All, Security, System)),
	AccountName: row("Login and name of an account in full; masked for all others who may read it, but for names of staff",
		by(All, System)),
	AccountUnmask: row("Unmask login and name of an account, for a reason that is kept",
		by(All, Security)),
	AccountHandle: row("Give roles, close, open, sign out and unlock accounts, but never one's own",
		by(All, Security, System)),

	AuditRead: row("The audit log, its seals and verifications; reading entries is itself recorded",
		by(All, Auditor)),
	AuditCheck: row("Have the audit log verified",
		by(All, Auditor)),
	AuditExport: row("Take a part of the audit log away as a table, with a reason that is recorded",
		by(All, Auditor)),

	AuditAlarm: row("Be told when the audit log is not as it was sealed",
		by(All, Security, Auditor)),

	FileAdd: row("Upload a file",
		by(Own, Roles...)),
	FileRead: row("Open what one has uploaded for oneself, or a member for the organisation",
		by(Own, Roles...), member(Employer), member(Institution)),
	FileAudit: row("Open papers and authorisations that were handed in for an audit",
		by(All, Reviewer)),
	FileEvidence: row("Open what proves a placement or a fair",
		by(All, Officer)),
	NoticeRead: row("One's own messages",
		by(Own, Roles...)),
}
