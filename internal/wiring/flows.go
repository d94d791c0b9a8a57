package wiring

import (
	"liuyong/internal/account"
	"liuyong/internal/appeal"
	"liuyong/internal/complaint"
	"liuyong/internal/fair"
	"liuyong/internal/hiring"
	"liuyong/internal/measure"
	"liuyong/internal/org"
	"liuyong/internal/placement"
	"liuyong/internal/posting"
	"liuyong/internal/referral"
	"liuyong/internal/review"
	"liuyong/internal/team"
	"liuyong/internal/traineeship"
	"liuyong/internal/workflow"
)

// Flows lists every transition table of the program.
func Flows() []workflow.Table {
	return []workflow.Table{account.Flow, org.Flow, posting.Flow, review.Flow, hiring.Flow, placement.Flow, complaint.Flow, measure.Flow, referral.Flow, appeal.Flow, traineeship.Flow, fair.Flow, fair.BoothFlow,
		team.InvitationFlow, team.Flow}
}
