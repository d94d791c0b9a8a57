package postgres

import (
	"context"

	"gorm.io/gorm/clause"

	"liuyong/internal/civil"
	"liuyong/internal/hiring"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/traineeship"
)

func init() {
	onConstraint("applications_post_person_key", hiring.ErrAlreadyApplied)
	onConstraint("applications_post_user_key", hiring.ErrAlreadyApplied)
}

// VacancyByID rereads a post with its employer and keeps the post from changing until the transaction ends.
func (d *DB) VacancyByID(ctx context.Context, post id.Post) (hiring.Vacancy, error) {
	var v hiring.Vacancy
	q := d.conn(ctx).Table("posts").Where("id = ?", post).Clauses(clause.Locking{Strength: "SHARE"})
	if err := first(q, &v.Post); err != nil {
		return v, err
	}
	var o struct {
		posting.Employer `gorm:"embedded"`
		USCC             string `gorm:"column:uscc"`
	}
	err := first(d.conn(ctx).Table("orgs").Select(employerColumns+", coalesce(uscc, '') AS uscc").Where("id = ?", v.Post.OrgID), &o)
	v.Employer, v.EmployerUSCC = o.Employer, o.USCC
	return v, err
}

// InsertApplication adds an application.
func (d *DB) InsertApplication(ctx context.Context, a hiring.Application) error {
	var err error
	if a.Resume, err = d.closeInside(a.Resume, string(a.ID), applicationPhone, applicationEmail); err != nil {
		return err
	}
	return d.insert(ctx, "applications", &a)
}

// ApplicationByID finds an application and holds its row; of one that was let go of only what is counted is left. How the person is reached stays sealed.
func (d *DB) ApplicationByID(ctx context.Context, which id.Application) (hiring.Application, error) {
	var a hiring.Application
	return a, first(d.conn(ctx).Table("applications").Where("id = ? AND released_at IS NULL", which).Clauses(clause.Locking{Strength: "UPDATE"}), &a)
}

// LiveApplications finds the applications of a post of which something can still come, and holds their rows.
func (d *DB) LiveApplications(ctx context.Context, post id.Post) ([]hiring.Application, error) {
	var out []hiring.Application
	err := d.conn(ctx).Table("applications").Where("post_id = ? AND status IN ('submitted', 'shortlisted', 'interviewing', 'offered', 'accepted')", post).
		Order("id").Clauses(clause.Locking{Strength: "UPDATE"}).Find(&out).Error
	return out, translate(err)
}

// EndedWithPost finds the applications that ended because their post was taken down, by a measure or none, and holds
// their rows.
func (d *DB) EndedWithPost(ctx context.Context, post id.Post, by id.Measure) ([]hiring.Application, error) {
	var out []hiring.Application
	err := d.conn(ctx).Table("applications").Where("post_id = ? AND status = 'rejected'", post).
		Where(`(SELECT (t.event, coalesce(t.data->>'measure', '')) FROM transitions t
			WHERE t.subject_kind = 'application' AND t.subject_id = applications.id ORDER BY t.id DESC LIMIT 1) = (?::text, ?::text)`, hiring.EndWithPost, by).
		Order("id").Clauses(clause.Locking{Strength: "UPDATE", Table: clause.Table{Name: "applications"}}).Find(&out).Error
	return out, translate(err)
}

// SaveApplication writes an application that has not changed since it was read.
func (d *DB) SaveApplication(ctx context.Context, a hiring.Application) error {
	return d.update(ctx, "applications", string(a.ID), a.Version, map[string]any{
		"status": a.Status, "offer_pay_yuan": a.PayYuan, "offer_start_on": a.Offer.StartOn, "offer_answer_by": a.AnswerBy,
		"offer_note": a.Note, "start_on": a.StartOn, "months": a.Months, "work_area": a.WorkArea,
		"reject_code": a.RejectCode, "updated_at": a.UpdatedAt,
	})
}

// MarkSeen notes the employer's first opening. It does not raise the version: nobody's edit is overtaken by it.
func (d *DB) MarkSeen(ctx context.Context, which id.Application, at civil.Instant) error {
	return d.exec(ctx, "UPDATE applications SET seen_at = ? WHERE id = ? AND seen_at IS NULL", at, which)
}

// InsertInterview adds an appointment.
func (d *DB) InsertInterview(ctx context.Context, i hiring.Interview) error {
	return d.insert(ctx, "interviews", &i)
}

// CountInterviews counts the appointments of an application.
func (d *DB) CountInterviews(ctx context.Context, which id.Application) (int, error) {
	var n int
	err := d.conn(ctx).Raw("SELECT count(*) FROM interviews WHERE application_id = ?", which).Scan(&n).Error
	return n, translate(err)
}

const (
	applicationJoins = `JOIN posts p ON p.id = a.post_id JOIN orgs o ON o.id = a.org_id LEFT JOIN consents c ON c.application_id = a.id`
	// The last stage of education in the frozen résumé stands for the person in a list.
	applicationNames = `p.title AS post_title, p.kind AS post_kind, p.status AS post_status, p.pay_unit AS post_pay_unit,
		CASE WHEN p.status <> 'published' THEN p.updated_at END AS post_over_at,
		coalesce(c.id::text, '') AS consent_id, coalesce(c.version, 0) AS consent_version, c.given_at AS consent_given_at,
		c.withdrawn_at AS consent_withdrawn_at, o.name AS employer_name, coalesce(a.resume->>'name', '') AS applicant_name,
		coalesce(last.stage->>'education', '') AS applicant_education, coalesce(last.stage->>'school', '') AS applicant_school`
	applicationLast = `LEFT JOIN LATERAL (SELECT stage FROM jsonb_array_elements(a.resume->'education') AS stage
		ORDER BY stage->>'to_on' DESC LIMIT 1) last ON true`
	// Interviews are few, so that a list of applications carries them without a query of its own.
	applicationInterviews = `coalesce((SELECT jsonb_agg(to_jsonb(i) ORDER BY i.at, i.id) FROM interviews i
		WHERE i.application_id = a.id), '[]') AS interviews`
)

// ApplicationView is an application with its names, interviews and the placement opened by it.
func (d *DB) ApplicationView(ctx context.Context, which id.Application) (hiring.View, error) {
	var row struct {
		hiring.Listed `gorm:"embedded"`
		Placement     id.Placement
	}
	err := first(d.conn(ctx).Table("applications a").Joins(applicationJoins).Joins(applicationLast).
		Joins("LEFT JOIN placements pl ON pl.application_id = a.id").
		Select("a.*, "+applicationNames+", "+applicationInterviews+", coalesce(pl.id::text, '') AS placement").Where("a.id = ? AND a.released_at IS NULL", which), &row)
	if err == nil {
		row.Resume, err = d.openInside(row.Resume, string(which), applicationPhone, applicationEmail)
	}
	return hiring.View{Listed: row.Listed, Placement: row.Placement}, err
}

// applicationColumns are all but the résumé, which lists do not need.
const applicationColumns = `a.id, a.post_id, a.org_id, a.person_id, a.user_id, a.channel, a.status, a.message, a.seen_at,
	a.offer_pay_yuan, a.offer_start_on, a.offer_answer_by, a.offer_note, a.start_on, a.months, a.work_area, a.reject_code, a.purged_at,
	a.version, a.created_at, a.updated_at`

// ListApplications pages through applications with their interviews, newest first, in one query.
func (d *DB) ListApplications(ctx context.Context, f hiring.Filter) ([]hiring.Listed, error) {
	q := d.conn(ctx).Table("applications a").Joins(applicationJoins).Joins(applicationLast).
		Select(applicationColumns + ", " + applicationNames + ", " + applicationInterviews).Where("a.released_at IS NULL").Order("a.id DESC").Limit(f.Limit)
	if f.UserID != "" {
		q = q.Where("a.user_id = ?", f.UserID)
	}
	if f.OrgID != "" {
		q = q.Where("a.org_id = ?", f.OrgID)
	}
	if f.PostID != "" {
		q = q.Where("a.post_id = ?", f.PostID)
	}
	if len(f.Statuses) > 0 {
		q = q.Where("a.status = ANY(?::text[])", textArray(f.Statuses))
	}
	if f.After != "" {
		q = q.Where("a.id < ?", f.After)
	}
	var out []hiring.Listed
	return out, translate(q.Find(&out).Error)
}

// TraineePlaces implements hiring.Store.
func (d *DB) TraineePlaces(ctx context.Context, org id.Org, year int) (approved, taken int, err error) {
	err = d.conn(ctx).Raw("SELECT approved_headcount FROM trainee_slots WHERE org_id = ? AND year = ? AND status = ? FOR UPDATE",
		org, year, traineeship.Approved).Scan(&approved).Error
	if err != nil {
		return 0, 0, translate(err)
	}
	// A statement of its own, so that it sees what was recorded while this waited.
	err = d.conn(ctx).Raw(`SELECT count(*) FROM applications a JOIN posts p ON p.id = a.post_id WHERE a.org_id = ? AND a.status = ? AND p.kind = ?
		AND least(extract(year FROM a.start_on), extract(year FROM a.updated_at AT TIME ZONE 'Asia/Shanghai')) = ?`,
		org, hiring.Agreed, posting.Traineeship, year).Scan(&taken).Error
	return approved, taken, translate(err)
}

// WasTrainee reports whether the person signed a traineeship agreement with the organisation before.
func (d *DB) WasTrainee(ctx context.Context, p id.Person, org id.Org) (bool, error) {
	var yes bool
	err := d.conn(ctx).Raw(`SELECT EXISTS (SELECT 1 FROM applications a JOIN posts p ON p.id = a.post_id
		JOIN persons n ON n.id = a.person_id
		WHERE coalesce(n.merged_into, n.id) = (SELECT coalesce(merged_into, id) FROM persons WHERE id = ?)
		AND a.org_id = ? AND a.status = ? AND p.kind = ?)`, p, org, hiring.Agreed, posting.Traineeship).Scan(&yes).Error
	return yes, translate(err)
}
