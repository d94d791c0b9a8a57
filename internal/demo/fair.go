package demo

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"liuyong/internal/actor"
	"liuyong/internal/fair"
	"liuyong/internal/id"
)

// Days before a fair on which things are done about it, and the posts that an employer brings.
const (
	planBefore    = 24
	openBefore    = 22
	requestBefore = 18
	admitBefore   = 14
	boothPosts    = 4
)

func (l *loader) planFairs() {
	for _, d := range l.data.fairs {
		l.clock.at(max(d.Ago+planBefore, 0), 9, "planning "+d.Name, func(ctx context.Context) error { return l.planFair(ctx, d) })
	}
}

func (l *loader) planFair(ctx context.Context, d fairData) error {
	host := l.officer // an institution plans its own; the bureau opens and ends all
	if d.Host {
		host = l.schools[l.data.institutions.Institutions[0].Name]
	}
	f, err := l.m.Fairs.Create(ctx, host, fair.Plan{Name: d.Name, Kind: fair.Kind(d.Kind), CampusName: d.Campus, CampusArea: d.Area, Place: d.Place,
		HeldOn: l.clock.day(d.Ago), OpensAt: d.Time, BoothCount: d.Count, BookingClosesOn: l.clock.day(d.Ago + 5), Intro: d.Intro})
	if err != nil || d.State == "planned" {
		return err
	}
	l.clock.at(max(d.Ago+openBefore, 0), 10, "opening "+d.Name, func(ctx context.Context) error {
		if f, err = l.m.Fairs.Open(ctx, l.officer, f.ID, f.Version); err != nil {
			return err
		}
		l.planBooths(host, f.ID, d)
		l.planFairEnd(f, d)
		return nil
	})
	return nil
}

// planBooths has the employers ask, and whoever planned the fair answer them.
func (l *loader) planBooths(host actor.Actor, which id.Fair, d fairData) {
	for n, key := range d.Admitted {
		l.planBooth(which, d, key, admitBefore, func(ctx context.Context, b fair.Booth) error {
			_, err := l.m.Fairs.Admit(ctx, host, b.ID, b.Version, fmt.Sprintf("A%02d", n+1))
			return err
		})
	}
	for _, key := range slices.Sorted(maps.Keys(d.Declined)) {
		l.planBooth(which, d, key, admitBefore, func(ctx context.Context, b fair.Booth) error {
			_, err := l.m.Fairs.Decline(ctx, host, b.ID, b.Version, d.Declined[key])
			return err
		})
	}
	for _, key := range d.Withdrawn {
		l.planBooth(which, d, key, admitBefore, func(ctx context.Context, b fair.Booth) error {
			_, err := l.m.Fairs.Withdraw(ctx, l.employers[key].actor, b.ID, b.Version)
			return err
		})
	}
	for _, key := range d.Requested {
		l.planBooth(which, d, key, 0, nil)
	}
}

func (l *loader) planBooth(which id.Fair, d fairData, key string, answer int, then func(context.Context, fair.Booth) error) {
	l.clock.at(max(d.Ago+requestBefore, 0), 14, key+" asking for a booth", func(ctx context.Context) error {
		e := l.employers[key]
		b, err := l.m.Fairs.RequestBooth(ctx, e.actor, which, e.postsOpen(l.clock.day(d.Ago), boothPosts))
		if err == nil && then != nil {
			l.clock.at(max(d.Ago+answer, 0), 16, "answering "+key, func(ctx context.Context) error { return then(ctx, b) })
		}
		return err
	})
}

func (l *loader) planFairEnd(f fair.Fair, d fairData) {
	switch d.State {
	case "held":
		l.clock.at(d.Ago, 17, "holding "+d.Name, func(ctx context.Context) error {
			file, err := l.upload(ctx, l.officer, "招聘会佐证材料.pdf", "Notice, employer list and pictures of a fair")
			if err != nil {
				return err
			}
			_, err = l.m.Fairs.Hold(ctx, l.officer, f.ID, f.Version, fair.Outcome{AttendeeCount: d.Came, EvidenceFileID: file,
				EvidenceNote: "活动通知、参会单位名单、现场照片和签到统计已存档。"})
			return err
		})
	case "cancelled":
		l.clock.at(d.Ago+2, 17, "cancelling "+d.Name, func(ctx context.Context) error {
			_, err := l.m.Fairs.Cancel(ctx, l.officer, f.ID, f.Version, d.Reason)
			return err
		})
	}
}
