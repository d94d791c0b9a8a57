// Package demo loads the demonstration: an invented Yongchuan whose last ten months happen, through the same use
// cases as everything else, on a clock that runs up to the present. So logs, notices and the ledger are true, and the
// demonstration never looks old. Employers, people, codes and numbers are invented; data/ holds them to be read.
package demo

import (
	"context"
	"errors"
	"fmt"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/postgres"
	"liuyong/internal/wiring"
)

// Password is that of every demonstration account.
const Password = "liuyong-demo"

// SignIn is one account to be shown to whoever starts the demonstration.
type SignIn struct {
	Login  string
	Zh, En string // who it is
}

// SignIns lists one account a role.
func SignIns() []SignIn {
	return []SignIn{
		{"graduate@demo", "高校毕业生", "graduate"},
		{"employer@demo", "用人单位（见习基地）", "employer and trainee base"},
		{"reviewer@demo", "审核员", "reviewer"},
		{"officer@demo", "人社经办人员", "officer"},
		{"institution@demo", "院校就业办", "institution"},
		{"analyst@demo", "指标分析员", "analyst"},
		{"admin@demo", "系统管理员", "administrator"},
		{"security@demo", "安全管理员（账号与角色）", "security administrator"},
		{"auditor@demo", "审计员", "auditor"},
	}
}

// lockKey is the advisory lock under which the demonstration is loaded, so that two starts do not both load it.
const lockKey = 0x6c7964656d6f

// Loaded reports whether a database holds the demonstration.
func Loaded(ctx context.Context, db *postgres.DB) (bool, error) {
	_, err := db.AccountByLogin(ctx, SignIns()[0].Login)
	if fault.Is(err, fault.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// EnsureLoaded loads the demonstration unless its graduate's account exists, and reports whether it did. All of it is
// one transaction: a start that is killed half-way leaves nothing but a few unused uploads. The past ends at o.Now().
func EnsureLoaded(ctx context.Context, o wiring.Options) (loaded bool, err error) {
	err = o.DB.InTx(ctx, func(ctx context.Context) error {
		loaded = false
		if _, err := o.DB.Tx(ctx).ExecContext(ctx, "SELECT pg_advisory_xact_lock($1)", int64(lockKey)); err != nil {
			return err
		}
		if there, err := Loaded(ctx, o.DB); err != nil || there {
			return err
		}
		loaded = true
		return load(ctx, o)
	})
	if err != nil {
		return false, fmt.Errorf("loading the demonstration: %w", err)
	}
	return loaded, nil
}

func load(ctx context.Context, o wiring.Options) (err error) {
	data, err := readData()
	if err != nil {
		return err
	}
	clock := newTimeline(o.Now())
	o.Now, o.DB = clock.Now, o.DB.WithClock(clock.Now)
	m, err := wiring.Build(o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, m.Files.Close()) }()
	l := newLoader(m, clock, data)
	clock.at(historyDays, 7, "staff", l.staff)
	l.planEmployers()
	l.planTeam()
	l.planInstitutions()
	l.planGraduates()
	l.planOutcomes()
	l.planFairs()
	l.planComplaints()
	l.planRoutine()
	return clock.run(ctx)
}

// historyDays is how far back the story begins.
const historyDays = 301

// staff opens the accounts of the bureau. The password is hashed once and its hash shared: hashing takes longer than
// everything else about an account.
func (l *loader) staff(ctx context.Context) error {
	var err error
	if l.hash, err = account.HashPassword(Password); err != nil {
		return err
	}
	var admin actor.Actor
	for _, s := range []struct {
		into        *actor.Actor
		login, name string
		role        actor.Role
	}{
		{&admin, "admin@demo", "系统管理员", actor.Admin},
		{&l.reviewer, "reviewer@demo", "向审（岗位审核）", actor.Reviewer},
		{&l.second, "reviewer2@demo", "易复（复核）", actor.Reviewer},
		{&l.officer, "officer@demo", "区就业中心 黎办", actor.Officer},
		{&l.clerk, "officer2@demo", "镇街经办 石录", actor.Officer},
		{&l.analyst, "analyst@demo", "指标分析 数岚", actor.Analyst},
		{&l.security, "security@demo", "安全管理员", actor.Security},
		{&l.auditor, "auditor@demo", "审计员", actor.Auditor},
	} {
		if *s.into, err = l.account(ctx, s.login, s.name, s.role); err != nil {
			return err
		}
	}
	return nil
}

// planRoutine is what the timetable does: the figures of each month's end are kept when the month is over, so that
// what was verified later appears as a revision. The demonstration's people read their messages a week ago.
func (l *loader) planRoutine() {
	for ago := historyDays - 1; ago >= 0; ago-- {
		if day := l.clock.today.AddDays(-ago); string(day)[8:] == "01" {
			l.clock.when(day.Start().Add(2*time.Hour), "month-end figures", func(ctx context.Context) error {
				_, err := l.m.Indicators.TakeDueSnapshot(ctx)
				return err
			})
		}
	}
	l.clock.at(6, 19, "reading messages", func(ctx context.Context) error {
		for _, a := range []actor.Actor{l.employers["lanping"].actor, l.graduates[0].actor} {
			unread, err := l.m.Notices.List(ctx, a, "", 1)
			if err != nil || len(unread) == 0 {
				return err
			}
			if err := l.m.Notices.Read(ctx, a, unread[0].ID); err != nil {
				return err
			}
		}
		return nil
	})
}
